/** Imgur client secret: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const imgur: VendorRules = {
  vendor: "Imgur",
  rules: [
    {
      id: "imgur-client-secret",
      name: "Imgur client secret",
      description: "Authenticates an application to Imgur.",
      docs: "Imgur: Authorization",
      severity: "medium",
      regex: assignment({ names: ["imgur"], words: ["secret"], value: "[a-f0-9]{40}" }),
      gates: { entropy: 3.2, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Generate a new secret in the account settings.",
      examples: () => {
        const value = sample("hex", 40);
        return {
          positive: exampleLines("IMGUR_CLIENT_SECRET", value),
          negative: [
            `CHECKSUM=${value}`,
            `IMGUR_CLIENT_SECRET=${value}${value}`,
            `IMGUR_CLIENT_SECRET=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
