/** Geocodio API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, either, hex } from "./token-shapes.ts";

export const geocodio: VendorRules = {
  vendor: "Geocodio",
  rules: [
    namedToken({
      id: "geocodio-api-key",
      name: "Geocodio API key",
      description: "Finds addresses at its owner's cost.",
      docs: "Geocodio: API documentation",
      severity: "low",
      names: ["geocodio"],
      value: either(hex(39), alnum(39)),
      tags: ["maps"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
