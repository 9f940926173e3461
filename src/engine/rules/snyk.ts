/** Snyk API token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment, UUID } from "./assignment.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";

export const snyk: VendorRules = {
  vendor: "Snyk",
  rules: [
    {
      id: "snyk-api-token",
      name: "Snyk API token",
      description: "Reads projects and vulnerabilities with its owner's rights.",
      docs: "Snyk: Authentication for API",
      severity: "high",
      regex: assignment({ names: ["snyk"], value: UUID }),
      gates: { entropy: 2.8, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Revoke and regenerate the token in Account Settings.",
      examples: () => {
        const value = sampleUuid();
        return {
          positive: exampleLines("SNYK_TOKEN", value),
          negative: [`CHECKSUM=${value}`, `SNYK_TOKEN=${value}${value}`, `SNYK_TOKEN=${value.slice(0, -1)}`],
        };
      },
    },
  ],
};
