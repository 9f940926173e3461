/** Particle API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const particle: VendorRules = {
  vendor: "Particle",
  rules: [
    namedToken({
      id: "particle-api-token",
      name: "Particle API token",
      description: "Controls an account's devices.",
      docs: "Particle: API documentation",
      severity: "high",
      names: [
        "particle_io",
        "particle_key",
        "particle_cloud",
        "particleio",
        "particle_access",
        "particle_token",
        "particle_api",
      ],
      value: hex(40),
      tags: ["iot"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
