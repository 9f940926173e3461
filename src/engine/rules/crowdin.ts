/** Crowdin access token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const crowdin: VendorRules = {
  vendor: "Crowdin",
  rules: [
    {
      id: "crowdin-access-token",
      name: "Crowdin access token",
      description: "Reads and changes translation projects.",
      docs: "Crowdin: Personal access tokens",
      severity: "medium",
      regex: assignment({ names: ["crowdin"], value: "[a-f0-9]{80}" }),
      gates: { entropy: 3.5, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Delete the token under Account settings, API.",
      examples: () => {
        const value = sample("hex", 80);
        return {
          positive: exampleLines("CROWDIN_PERSONAL_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `CROWDIN_PERSONAL_TOKEN=${value}${value}`,
            `CROWDIN_PERSONAL_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
