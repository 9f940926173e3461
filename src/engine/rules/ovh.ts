/** OVHcloud application secret: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const ovh: VendorRules = {
  vendor: "OVHcloud",
  rules: [
    {
      id: "ovh-application-secret",
      name: "OVHcloud application secret",
      description: "Signs API calls; with a consumer key it controls an account.",
      docs: "OVHcloud: First steps with the API",
      severity: "critical",
      regex: assignment({ names: ["ovh"], words: ["secret", "consumer"], value: "[A-Za-z0-9]{32}" }),
      gates: { entropy: 3.6, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the application through the API's /me/api/application.",
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: exampleLines("OVH_APPLICATION_SECRET", value),
          negative: [
            `CHECKSUM=${value}`,
            `OVH_APPLICATION_SECRET=${value}${value}`,
            `OVH_APPLICATION_SECRET=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
