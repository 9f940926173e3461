/** RepairShopr API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const repairshopr: VendorRules = {
  vendor: "RepairShopr",
  rules: [
    namedToken({
      id: "repairshopr-api-key",
      name: "RepairShopr API key",
      description: "Reads and changes a repair shop's customers.",
      docs: "RepairShopr: API documentation",
      severity: "medium",
      names: ["repairshopr", "repair_shopr", "syncro"],
      value: base64url(51),
      tags: ["crm"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
