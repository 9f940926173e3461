/** LocationIQ API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const locationiq: VendorRules = {
  vendor: "LocationIQ",
  rules: [
    namedToken({
      id: "locationiq-api-token",
      name: "LocationIQ API token",
      description: "Finds addresses at its owner's quota.",
      docs: "LocationIQ: API documentation",
      severity: "low",
      names: ["locationiq", "location_iq"],
      value: spelled("pk\\.[a-f0-9]{32}", () => `pk.${sample("hex", 32)}`),
      tags: ["maps"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
