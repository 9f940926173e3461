/** DevCycle API key: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const devcycle: VendorRules = {
  vendor: "DevCycle",
  rules: [
    {
      id: "devcycle-api-key",
      name: "DevCycle API key",
      description: "Reads or changes a project's feature flags.",
      docs: "DevCycle: API documentation",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])(dvc_(?:server|client|mobile)_[A-Za-z0-9_-]{20,60})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 11,
      tags: ["developer-tools"],
      revoke: "Regenerate the key in the account's API settings.",
      examples: () => {
        const token = `dvc_server_${sample("alnum", 40)}`;
        return {
          positive: exampleLines("DEVCYCLE_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};
