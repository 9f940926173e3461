/** Ticketmaster API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const ticketmaster: VendorRules = {
  vendor: "Ticketmaster",
  rules: [
    namedToken({
      id: "ticketmaster-api-key",
      name: "Ticketmaster API key",
      description: "Reads events at its owner's quota.",
      docs: "Ticketmaster: API documentation",
      severity: "low",
      names: ["ticketmaster", "ticket_master"],
      value: alnum(32),
      tags: ["events"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
