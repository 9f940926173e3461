/** Authress API key: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const authress: VendorRules = {
  vendor: "Authress",
  rules: [
    {
      id: "authress-api-key",
      name: "Authress API key",
      description: "Signs in as a service of an account.",
      docs: "Authress: API documentation",
      severity: "high",
      regex:
        "(?<![A-Za-z0-9])((?:sc|ext|scauth|authress)_[A-Za-z0-9]{5,30}.[A-Za-z0-9]{4,6}.acc[_-][a-z0-9-]{10,32}.[A-Za-z0-9+/_=-]{30,120})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 4,
      publicPrefix: 3,
      tags: ["identity"],
      revoke: "Regenerate the key in the account's API settings.",
      examples: () => {
        const token = `sc_${sample("alnum", 20)}.${sample("lowerDigits", 4)}.acc-${sample("lowerDigits", 14)}.${sample("alnum", 60)}`;
        return {
          positive: exampleLines("AUTHRESS_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};
