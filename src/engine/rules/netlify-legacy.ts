/** Netlify access token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const netlifyLegacy: VendorRules = {
  vendor: "Netlify",
  rules: [
    {
      id: "netlify-legacy-access-token",
      name: "Netlify access token",
      description: "Controls the sites of an account; tokens made before 2023 have no prefix.",
      docs: "Netlify: Get started with the API",
      severity: "high",
      regex: assignment({ names: ["netlify"], value: "[A-Za-z0-9_-]{43}" }),
      gates: { entropy: 3.9, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Delete the token under User settings, Applications.",
      examples: () => {
        const value = sample("base64url", 43);
        return {
          positive: exampleLines("NETLIFY_AUTH_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `NETLIFY_AUTH_TOKEN=${value}${value}`,
            `NETLIFY_AUTH_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
