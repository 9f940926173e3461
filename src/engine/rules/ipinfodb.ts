/** IPInfoDB API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const ipinfodb: VendorRules = {
  vendor: "IPInfoDB",
  rules: [
    namedToken({
      id: "ipinfodb-api-key",
      name: "IPInfoDB API key",
      description: "Looks up addresses at its owner's quota.",
      docs: "IPInfoDB: API documentation",
      severity: "low",
      names: ["ipinfodb", "ip_info_db"],
      value: hex(64),
      tags: ["data"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
