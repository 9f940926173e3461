/** UPC Database API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, hex, upperAlnum } from "./token-shapes.ts";

export const upcdatabase: VendorRules = {
  vendor: "UPC Database",
  rules: [
    namedToken({
      id: "upcdatabase-api-key",
      name: "UPC Database API key",
      description: "Reads products at its owner's quota.",
      docs: "UPC Database: API documentation",
      severity: "low",
      names: ["upcdatabase", "upc_database"],
      value: either(upperAlnum(32), hex(32)),
      tags: ["data"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
