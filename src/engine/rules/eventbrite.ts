/** Eventbrite API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, either, upperAlnum } from "./token-shapes.ts";

export const eventbrite: VendorRules = {
  vendor: "Eventbrite",
  rules: [
    namedToken({
      id: "eventbrite-api-token",
      name: "Eventbrite API token",
      description: "Reads and changes its owner's events and attendees.",
      docs: "Eventbrite: API documentation",
      severity: "medium",
      names: ["eventbrite"],
      value: either(upperAlnum(20), alnum(20)),
      tags: ["events"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
