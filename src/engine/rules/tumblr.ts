/** Tumblr API secret: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const tumblr: VendorRules = {
  vendor: "Tumblr",
  rules: [
    {
      id: "tumblr-api-secret",
      name: "Tumblr API secret",
      description: "Signs requests as an application.",
      docs: "Tumblr: Authentication",
      severity: "medium",
      regex: assignment({ names: ["tumblr"], value: "[A-Za-z0-9]{50}" }),
      gates: { entropy: 4.1, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Reset the secret on the application's page.",
      examples: () => {
        const value = sample("alnum", 50);
        return {
          positive: exampleLines("TUMBLR_CONSUMER_SECRET", value),
          negative: [
            `CHECKSUM=${value}`,
            `TUMBLR_CONSUMER_SECRET=${value}${value}`,
            `TUMBLR_CONSUMER_SECRET=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
