/** Postmark server token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment, UUID } from "./assignment.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";

export const postmark: VendorRules = {
  vendor: "Postmark",
  rules: [
    {
      id: "postmark-server-token",
      name: "Postmark server token",
      description: "Sends mail from a Postmark server.",
      docs: "Postmark: API authentication",
      severity: "high",
      regex: assignment({ names: ["postmark"], value: UUID }),
      gates: { entropy: 2.8, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the token on the server's API Tokens tab.",
      examples: () => {
        const value = sampleUuid();
        return {
          positive: exampleLines("POSTMARK_SERVER_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `POSTMARK_SERVER_TOKEN=${value}${value}`,
            `POSTMARK_SERVER_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
