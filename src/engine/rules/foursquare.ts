/** Foursquare client secret: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const foursquare: VendorRules = {
  vendor: "Foursquare",
  rules: [
    {
      id: "foursquare-client-secret",
      name: "Foursquare client secret",
      description: "Calls the Foursquare API as an application.",
      docs: "Foursquare: Manage your API keys",
      severity: "medium",
      regex: assignment({ names: ["foursquare"], value: "[A-Z0-9]{48}" }),
      gates: { entropy: 3.9, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Reset the secret in the project's settings.",
      examples: () => {
        const value = sample("upperDigits", 48);
        return {
          positive: exampleLines("FOURSQUARE_CLIENT_SECRET", value),
          negative: [
            `CHECKSUM=${value}`,
            `FOURSQUARE_CLIENT_SECRET=${value}${value}`,
            `FOURSQUARE_CLIENT_SECRET=${value.slice(0, -1)}`,
          ],
        };
      },
    },
    markedToken({
      id: "foursquare-api-key",
      name: "Foursquare API key",
      description: "Calls the Places API on its owner's account.",
      docs: "Foursquare: Manage your API keys",
      severity: "medium",
      value: "fsq3[A-Za-z0-9+/]{44}",
      sample: () => `fsq3${sample("alnum", 44)}`,
      variable: "FSQ_KEY",
      entropy: 3.5,
      notAfter: "A-Za-z0-9+/=_-",
      publicPrefix: 4,
      revoke: "Delete the key in the project's settings.",
    }),
  ],
};
