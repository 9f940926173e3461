/** Airbrake API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const airbrakeUser: VendorRules = {
  vendor: "Airbrake",
  rules: [
    namedToken({
      id: "airbrake-user-api-key",
      name: "Airbrake API key",
      description: "Reads and changes its owner's projects.",
      docs: "Airbrake: API documentation",
      severity: "medium",
      names: ["airbrake_user", "airbrake"],
      value: hex(40),
      tags: ["monitoring"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
