/** Credentials of Sidekiq's commercial gems, as Bundler reads them. */
import type { VendorRules } from "../rule.ts";
import { sample } from "./sample.ts";

export const sidekiq: VendorRules = {
  vendor: "Sidekiq",
  rules: [
    {
      id: "sidekiq-bundler-credentials",
      name: "Sidekiq gem credentials",
      description: "Downloads Sidekiq Pro and Enterprise.",
      docs: "Sidekiq Wiki: Commercial FAQ",
      severity: "medium",
      regex:
        "(?<![A-Za-z0-9])(?:BUNDLE_(?:ENTERPRISE|GEMS)__CONTRIBSYS__COM[\"']?[ \\t]{0,4}[:=][ \\t]{0,4}|(?:enterprise|gems)\\.contribsys\\.com[ \\t]{1,4})[\"']?([a-f0-9]{8}:[a-f0-9]{8})(?![A-Za-z0-9:])",
      base: 4,
      tags: ["packages"],
      revoke: "Ask Contributed Systems' support for new credentials.",
      examples: () => {
        const value = `${sample("hex", 8)}:${sample("hex", 8, 2)}`;
        return {
          positive: [
            `export BUNDLE_ENTERPRISE__CONTRIBSYS__COM=${value}\n`,
            `---\nBUNDLE_GEMS__CONTRIBSYS__COM: "${value}"\n`,
            `bundle config --local gems.contribsys.com ${value}\n`,
          ],
          negative: [
            `BUNDLE_ENTERPRISE__CONTRIBSYS__COM=${value.slice(0, -1)}`,
            `BUNDLE_ENTERPRISE__CONTRIBSYS__COM=${value}:${value}`,
            `BUNDLE_GITHUB__COM=${value}`,
          ],
        };
      },
    },
    {
      id: "sidekiq-named-credentials",
      name: "Sidekiq gem credentials under Sidekiq's name",
      description: "Downloads Sidekiq Pro and Enterprise.",
      docs: "Sidekiq Wiki: Commercial FAQ",
      severity: "medium",
      regex:
        "(?<![A-Za-z0-9])(?i:sidekiq|contribsys)[^\\r\\n#]{0,60}?[^A-Za-z0-9:]([a-f0-9]{8}:[a-f0-9]{8})(?![A-Za-z0-9:])",
      gates: { entropy: 2.6, digit: true },
      base: 3,
      tags: ["packages"],
      revoke: "Ask Contributed Systems' support for new credentials.",
      examples: () => {
        const value = `${sample("hex", 8)}:${sample("hex", 8, 2)}`;
        return {
          positive: [`SIDEKIQ_LOGIN=${value}\n`, `sidekiq: "${value}"\n`],
          negative: [`RELAY_LOGIN=${value}\n`, `SIDEKIQ_LOGIN=${value}:${value}\n`],
        };
      },
    },
  ],
};
