/** Snyk API token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment, UUID } from "./assignment.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

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
    markedToken({
      id: "snyk-prefixed-token",
      name: "Snyk access token with its prefix",
      description: "Reads and changes an organisation's projects.",
      docs: "Snyk: Personal access tokens",
      severity: "high",
      value: "snyk_(?:uat|sat|pat|ort)\\.[a-f0-9]{8}\\.[A-Za-z0-9_.-]{40,400}",
      sample: () => `snyk_uat.${sample("hex", 8)}.${sample("base64url", 200)}`,
      variable: "SNYK_PAT",
      publicPrefix: 9,
      tags: ["security"],
      revoke: "Revoke the token in the account settings.",
    }),
  ],
};
