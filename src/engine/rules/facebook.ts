/** Facebook app secret: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const facebook: VendorRules = {
  vendor: "Facebook",
  rules: [
    {
      id: "facebook-app-secret",
      name: "Facebook app secret",
      description: "Signs requests as a Meta app and mints app access tokens.",
      docs: "Meta for Developers: Access Tokens",
      severity: "high",
      regex: assignment({
        names: ["facebook", "fb_app", "fb_secret", "fb_client", "instagram", "whatsapp"],
        words: ["secret"],
        value: "[a-f0-9]{32}",
      }),
      gates: { entropy: 3.0, digit: true },
      validator: "hex-secret",
      base: 2,
      assignment: true,
      revoke: "Reset the app secret under App settings, Basic.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: exampleLines("FACEBOOK_APP_SECRET", value),
          negative: [
            `CHECKSUM=${value}`,
            `FACEBOOK_APP_SECRET=${value}${value}`,
            `FACEBOOK_APP_SECRET=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
