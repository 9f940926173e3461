/** Scrapfly API key: known by its prefix or the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { hex } from "./token-shapes.ts";

export const scrapfly: VendorRules = {
  vendor: "Scrapfly",
  rules: [
    {
      id: "scrapfly-api-key",
      name: "Scrapfly API key",
      description: "Fetches pages at its owner's cost.",
      docs: "Scrapfly: API documentation",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])(scp-(?:live|test)-[a-f0-9]{32})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 9,
      tags: ["scraping"],
      revoke: "Regenerate the key in the account's API settings.",
      examples: () => {
        const token = `scp-live-${sample("hex", 32)}`;
        return {
          positive: exampleLines("SCRAPFLY_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
    namedToken({
      id: "scrapfly-named-api-key",
      name: "Scrapfly API key",
      description: "Fetches pages at its owner's cost.",
      docs: "Scrapfly: API documentation",
      severity: "medium",
      names: ["scrapfly"],
      value: hex(32),
      tags: ["scraping"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
