/** Autopilot API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const autopilot: VendorRules = {
  vendor: "Autopilot",
  rules: [
    namedToken({
      id: "autopilot-api-key",
      name: "Autopilot API key",
      description: "Reads and changes an account's marketing contacts.",
      docs: "Autopilot: API documentation",
      severity: "medium",
      names: ["autopilot", "autopilothq", "autopilotapikey"],
      value: hex(32),
      tags: ["marketing"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
