/** fal.ai keys: an id and a secret with a colon between, under their name. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const fal: VendorRules = {
  vendor: "fal.ai",
  rules: [
    {
      id: "fal-api-key",
      name: "fal.ai key",
      description: "Runs models at its owner's cost.",
      docs: "fal: Authentication",
      severity: "high",
      regex: assignment({
        names: ["fal_key", "fal_ai", "fal_api", "fal_run", "fal_client"],
        value: "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}:[0-9a-f]{32}",
      }),
      gates: { entropy: 2.8, digit: true },
      base: 4,
      assignment: true,
      tags: ["ai"],
      revoke: "Delete the key in the dashboard.",
      examples: () => {
        const value = `${sampleUuid()}:${sample("hex", 32)}`;
        return {
          positive: [
            ...exampleLines("FAL_KEY", value),
            `fal.config({ credentials: "${value}" }); // fal_ai\nfal_key: ${value}`,
          ],
          negative: [`FAL_KEY=${value.slice(0, -1)}`, `DIGEST=${value}`],
        };
      },
    },
  ],
};
