/** Courier API key: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const courier: VendorRules = {
  vendor: "Courier",
  rules: [
    {
      id: "courier-api-key",
      name: "Courier API key",
      description: "Sends notifications to an account's users.",
      docs: "Courier: API documentation",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(pk_(?:prod|test)_[A-Z0-9]{28})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 8,
      tags: ["messaging"],
      revoke: "Regenerate the key in the account's API settings.",
      examples: () => {
        const token = `pk_prod_${sample("upperDigits", 28)}`;
        return {
          positive: exampleLines("COURIER_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};
