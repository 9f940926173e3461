/** geocode.xyz API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const geocodeXyz: VendorRules = {
  vendor: "geocode.xyz",
  rules: [
    namedToken({
      id: "geocode-xyz-api-key",
      name: "geocode.xyz API key",
      description: "Finds addresses at its owner's quota.",
      docs: "geocode.xyz: API documentation",
      severity: "low",
      names: ["geocode", "geocode_xyz"],
      value: spelled("[0-9]{10,24}x[0-9]{3,8}", () => `3${sample("digits", 15)}x${sample("digits", 5)}`),
      tags: ["maps"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
