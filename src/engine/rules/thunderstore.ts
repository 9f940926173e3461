/** Thunderstore API token: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const thunderstore: VendorRules = {
  vendor: "Thunderstore",
  rules: [
    {
      id: "thunderstore-api-token",
      name: "Thunderstore API token",
      description: "Publishes its owner's game mods.",
      docs: "Thunderstore: API documentation",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])(tss_[A-Za-z0-9]{20,60})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 4,
      tags: ["packages"],
      revoke: "Revoke the token in the account's API settings.",
      examples: () => {
        const token = `tss_${sample("alnum", 36)}`;
        return {
          positive: exampleLines("THUNDERSTORE_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};
