/** Pinterest API token: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { hex } from "./token-shapes.ts";

export const pinterest: VendorRules = {
  vendor: "Pinterest",
  rules: [
    {
      id: "pinterest-api-token",
      name: "Pinterest API token",
      description: "Reads and changes boards and pins as its owner.",
      docs: "Pinterest: API documentation",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(pin[ar]_[A-Za-z0-9_-]{32,130})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 5,
      tags: ["social"],
      revoke: "Revoke the token in the account's API settings.",
      examples: () => {
        const token = `pina_${sample("alnum", 64)}`;
        return {
          positive: [...exampleLines("PINTEREST_TOKEN", token), `refresh: pinr_${sample("alnum", 44)}`],
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
    namedToken({
      id: "pinterest-app-secret",
      name: "Pinterest app secret",
      description: "Signs in as the app.",
      docs: "Pinterest Developers: Authentication",
      severity: "high",
      names: ["pinterest"],
      words: ["secret"],
      value: hex(40),
      tags: ["social"],
      revoke: "Reset the app secret in the developer portal.",
    }),
  ],
};
