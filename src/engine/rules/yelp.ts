/** Yelp API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const yelp: VendorRules = {
  vendor: "Yelp",
  rules: [
    {
      id: "yelp-api-key",
      name: "Yelp API key",
      description: "Calls the Yelp API at its owner's quota.",
      docs: "Yelp Fusion: Authentication",
      severity: "medium",
      regex: assignment({ names: ["yelp"], value: "[A-Za-z0-9_-]{128}" }),
      gates: { entropy: 4.7, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Delete and re-create the app in Manage App.",
      examples: () => {
        const value = sample("base64url", 128);
        return {
          positive: exampleLines("YELP_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `YELP_API_KEY=${value}${value}`,
            `YELP_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
