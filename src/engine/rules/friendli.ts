/** FriendliAI API token: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const friendli: VendorRules = {
  vendor: "FriendliAI",
  rules: [
    {
      id: "friendli-api-token",
      name: "FriendliAI API token",
      description: "Runs models at its owner's cost.",
      docs: "FriendliAI: API documentation",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(flp_[A-Za-z0-9]{40,52})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 4,
      tags: ["ai"],
      revoke: "Revoke the token in the account's API settings.",
      examples: () => {
        const token = `flp_${sample("alnum", 46)}`;
        return {
          positive: exampleLines("FRIENDLI_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};
