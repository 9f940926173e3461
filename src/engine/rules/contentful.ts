/** Contentful delivery token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const contentful: VendorRules = {
  vendor: "Contentful",
  rules: [
    {
      id: "contentful-delivery-token",
      name: "Contentful delivery token",
      description: "Reads the content of a Contentful space.",
      docs: "Contentful: Authentication",
      severity: "medium",
      regex: assignment({ names: ["contentful"], value: "[A-Za-z0-9_-]{43}" }),
      gates: { entropy: 3.9, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Delete the API key under Settings, API keys.",
      examples: () => {
        const value = sample("base64url", 43);
        return {
          positive: exampleLines("CONTENTFUL_ACCESS_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `CONTENTFUL_ACCESS_TOKEN=${value}${value}`,
            `CONTENTFUL_ACCESS_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
