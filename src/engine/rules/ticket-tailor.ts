/** Ticket Tailor API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { either, hex, spelled } from "./token-shapes.ts";

export const ticketTailor: VendorRules = {
  vendor: "Ticket Tailor",
  rules: [
    namedToken({
      id: "ticket-tailor-api-key",
      name: "Ticket Tailor API key",
      description: "Reads and changes its owner's events and orders.",
      docs: "Ticket Tailor: API documentation",
      severity: "high",
      names: ["tickettailor", "ticket_tailor"],
      value: either(
        spelled(
          "sk_[0-9]{3,6}_[0-9]{4,8}_[a-f0-9]{32}",
          () => `sk_${sample("digits", 4)}_${sample("digits", 6)}_${sample("hex", 32)}`,
        ),
        hex(40),
      ),
      tags: ["events"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
    markedToken({
      id: "ticket-tailor-unnamed-api-key",
      name: "Ticket Tailor API key without a name",
      description: "Reads a box office's orders.",
      docs: "Ticket Tailor: API documentation",
      severity: "high",
      value: "sk_[0-9]{3,6}_[0-9]{4,8}_[a-f0-9]{32}",
      sample: () => `sk_1124_339093_${sample("hex", 32)}`,
      variable: "BOX_OFFICE_KEY",
      publicPrefix: 3,
      tags: ["events"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
