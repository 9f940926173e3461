/** Pipedrive API token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const pipedrive: VendorRules = {
  vendor: "Pipedrive",
  rules: [
    {
      id: "pipedrive-api-token",
      name: "Pipedrive API token",
      description: "Reads and changes deals and contacts as its owner.",
      docs: "Pipedrive: Authentication",
      severity: "high",
      regex: assignment({ names: ["pipedrive"], value: "[a-f0-9]{40}" }),
      gates: { entropy: 3.2, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Regenerate the token under Personal preferences, API.",
      examples: () => {
        const value = sample("hex", 40);
        return {
          positive: exampleLines("PIPEDRIVE_API_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `PIPEDRIVE_API_TOKEN=${value}${value}`,
            `PIPEDRIVE_API_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
