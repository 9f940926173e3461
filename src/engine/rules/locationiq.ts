/** LocationIQ API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
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
    markedToken({
      id: "locationiq-prefixed-token",
      name: "LocationIQ API token with its prefix",
      description: "Looks up places at its owner's quota.",
      docs: "LocationIQ: Access tokens",
      severity: "low",
      value: "pk\\.[a-f0-9]{32}",
      sample: () => `pk.${sample("hex", 32)}`,
      variable: "MAPS_TOKEN",
      entropy: 3,
      tags: ["maps"],
      revoke: "Delete the token in the dashboard.",
    }),
  ],
};
