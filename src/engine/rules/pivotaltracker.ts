/** Pivotal Tracker API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const pivotaltracker: VendorRules = {
  vendor: "Pivotal Tracker",
  rules: [
    namedToken({
      id: "pivotaltracker-api-token",
      name: "Pivotal Tracker API token",
      description: "Reads and changes its owner's projects.",
      docs: "Pivotal Tracker: API documentation",
      severity: "medium",
      names: ["pivotaltracker", "pivotal_tracker", "pivotal", "trackertoken", "tracker_token"],
      value: hex(32),
      tags: ["productivity"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
