/** Dropbox app secret: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const dropboxApp: VendorRules = {
  vendor: "Dropbox",
  rules: [
    {
      id: "dropbox-app-secret",
      name: "Dropbox app secret",
      description: "Authenticates an application to Dropbox.",
      docs: "Dropbox: OAuth Guide",
      severity: "high",
      regex: assignment({ names: ["dropbox"], words: ["secret"], value: "[a-z0-9]{15}" }),
      gates: { entropy: 2.8, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Reset the app secret in the App Console.",
      examples: () => {
        const value = sample("lowerDigits", 15);
        return {
          positive: exampleLines("DROPBOX_APP_SECRET", value),
          negative: [
            `CHECKSUM=${value}`,
            `DROPBOX_APP_SECRET=${value}${value}`,
            `DROPBOX_APP_SECRET=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
