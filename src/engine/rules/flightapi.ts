/** FlightAPI API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const flightapi: VendorRules = {
  vendor: "FlightAPI",
  rules: [
    namedToken({
      id: "flightapi-api-key",
      name: "FlightAPI API key",
      description: "Reads flight data at its owner's quota.",
      docs: "FlightAPI: API documentation",
      severity: "low",
      names: ["flightapi", "flight_api"],
      value: hex(24),
      tags: ["travel"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
