/** Calendarific API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, either, hex } from "./token-shapes.ts";

export const calendarific: VendorRules = {
  vendor: "Calendarific",
  rules: [
    namedToken({
      id: "calendarific-api-key",
      name: "Calendarific API key",
      description: "Reads holidays at its owner's quota.",
      docs: "Calendarific: API documentation",
      severity: "low",
      names: ["calendarific"],
      value: either(hex(40), alnum(32)),
      tags: ["calendar"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
