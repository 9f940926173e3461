/** Papertrail API token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const papertrail: VendorRules = {
  vendor: "Papertrail",
  rules: [
    {
      id: "papertrail-api-token",
      name: "Papertrail API token",
      description: "Reads an account's logs.",
      docs: "Papertrail: HTTP API",
      severity: "medium",
      regex: assignment({ names: ["papertrail"], value: "[A-Za-z0-9]{20}" }),
      gates: { entropy: 3.2, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Reset the token on the profile page.",
      examples: () => {
        const value = sample("alnum", 20);
        return {
          positive: exampleLines("PAPERTRAIL_API_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `PAPERTRAIL_API_TOKEN=${value}${value}`,
            `PAPERTRAIL_API_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
