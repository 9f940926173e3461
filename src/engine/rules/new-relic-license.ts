/** New Relic license key, New Relic license key, legacy: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const newRelicLicense: VendorRules = {
  vendor: "New Relic",
  rules: [
    {
      id: "new-relic-license-key",
      name: "New Relic license key",
      description: "Sends data to a New Relic account.",
      docs: "New Relic: API keys",
      severity: "high",
      regex: assignment({
        names: ["new_relic", "newrelic", "nr_license", "license_key"],
        value: "(?:[a-f0-9]{32}(?:[a-f0-9]{4}|FFFF)NRAL|(?:eu|us)[0-9]{2}xx[a-f0-9]{30}(?:NRAL)?)",
      }),
      gates: { entropy: 3.2, digit: true },
      base: 5,
      assignment: true,
      revoke: "Delete the key on the API keys page; the original account key through support.",
      examples: () => {
        const value = sample("hex", 36) + "NR" + "AL";
        return {
          positive: exampleLines("NEW_RELIC_LICENSE_KEY", value),
          negative: [`CHECKSUM=${value}`, `NEW_RELIC_LICENSE_KEY=${value.slice(0, 10)}`],
        };
      },
    },
    {
      id: "new-relic-legacy-license-key",
      name: "New Relic license key, legacy",
      description: "Sends data to a New Relic account; keys made before 2021 are plain hexadecimal.",
      docs: "New Relic: API keys",
      severity: "high",
      regex: assignment({
        names: ["new_relic", "newrelic"],
        words: ["license", "key", "token"],
        value: "[a-f0-9]{40}",
      }),
      gates: { entropy: 3.2, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Delete the key on the API keys page.",
      examples: () => {
        const value = sample("hex", 40);
        return {
          positive: exampleLines("NEW_RELIC_LICENSE_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `github.com/acme/newrelic_platform_go ${value}`,
            `NEW_RELIC_LICENSE_KEY=${value}${value}`,
            `NEW_RELIC_LICENSE_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
    markedToken({
      id: "new-relic-unnamed-license-key",
      name: "New Relic license key without a name",
      description: "Sends data to a New Relic account.",
      docs: "New Relic: API keys",
      severity: "high",
      value: "(?:[a-f0-9]{32}(?:[a-f0-9]{4}|FFFF)|(?:eu|us)[0-9]{2}xx[a-f0-9]{30})NRAL",
      sample: () => `${sample("hex", 32)}FFFFNRAL`,
      variable: "NR_KEY",
      revoke: "Delete the key on the API keys page; the original account key through support.",
    }),
  ],
};
