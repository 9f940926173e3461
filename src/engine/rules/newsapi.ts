/** News API API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const newsapi: VendorRules = {
  vendor: "News API",
  rules: [
    {
      id: "newsapi-api-key",
      name: "News API API key",
      description: "Reads headlines at its owner's quota.",
      docs: "News API: Authentication",
      severity: "low",
      regex: assignment({ names: ["newsapi", "news_api"], value: "[a-f0-9]{32}" }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Regenerate the key on the account page.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: exampleLines("NEWSAPI_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `NEWSAPI_KEY=${value}${value}`,
            `NEWSAPI_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
