/** Ubidots API token: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const ubidots: VendorRules = {
  vendor: "Ubidots",
  rules: [
    {
      id: "ubidots-api-token",
      name: "Ubidots API token",
      description: "Reads and changes an account's devices.",
      docs: "Ubidots: API documentation",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])(BBF[FU]-[A-Za-z0-9]{30,36})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 5,
      tags: ["iot"],
      revoke: "Revoke the token in the account's API settings.",
      examples: () => {
        const token = `BBFF-${sample("alnum", 30)}`;
        return {
          positive: exampleLines("UBIDOTS_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};
