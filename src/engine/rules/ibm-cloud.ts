/** IBM Cloud API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const ibmCloud: VendorRules = {
  vendor: "IBM Cloud",
  rules: [
    {
      id: "ibm-cloud-api-key",
      name: "IBM Cloud API key",
      description: "Acts in IBM Cloud as the user or service id that made it.",
      docs: "IBM Cloud: Managing API keys",
      severity: "critical",
      regex: assignment({
        names: ["ibm", "cloudant", "watson", "bluemix", "iam_api_key"],
        words: ["key"],
        value: "[A-Za-z0-9_-]{44}",
      }),
      gates: { entropy: 4.0, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Delete the key under Manage, Access (IAM), API keys.",
      examples: () => {
        const value = sample("base64url", 44);
        return {
          positive: exampleLines("IBM_CLOUD_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `IBM_CLOUD_API_KEY=${value}${value}`,
            `IBM_CLOUD_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
