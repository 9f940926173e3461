/** FlightStats API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const flightstats: VendorRules = {
  vendor: "FlightStats",
  rules: [
    namedToken({
      id: "flightstats-api-key",
      name: "FlightStats API key",
      description: "Reads flight data at its owner's quota.",
      docs: "FlightStats: API documentation",
      severity: "low",
      names: ["flightstats", "flight_stats"],
      value: hex(32),
      tags: ["travel"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
