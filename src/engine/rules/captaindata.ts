/** Captain Data API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, hex, uuid } from "./token-shapes.ts";

export const captaindata: VendorRules = {
  vendor: "Captain Data",
  rules: [
    namedToken({
      id: "captaindata-api-key",
      name: "Captain Data API key",
      description: "Runs its owner's data workflows.",
      docs: "Captain Data: API documentation",
      severity: "medium",
      names: ["captaindata", "captain_data"],
      value: either(hex(64), uuid()),
      tags: ["data"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
