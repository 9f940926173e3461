/** Scaleway secret key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment, UUID } from "./assignment.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";

export const scaleway: VendorRules = {
  vendor: "Scaleway",
  rules: [
    {
      id: "scaleway-secret-key",
      name: "Scaleway secret key",
      description: "Controls the resources of a Scaleway project.",
      docs: "Scaleway: API keys",
      severity: "critical",
      regex: assignment({ names: ["scaleway", "scw_secret", "scw_token"], value: UUID }),
      gates: { entropy: 2.8, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the API key in the IAM console.",
      examples: () => {
        const value = sampleUuid();
        return {
          positive: exampleLines("SCALEWAY_SECRET_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `SCALEWAY_SECRET_KEY=${value}${value}`,
            `SCALEWAY_SECRET_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
