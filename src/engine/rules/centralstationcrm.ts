/** CentralStationCRM API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { lowerAlnum } from "./token-shapes.ts";

export const centralstationcrm: VendorRules = {
  vendor: "CentralStationCRM",
  rules: [
    namedToken({
      id: "centralstationcrm-api-key",
      name: "CentralStationCRM API key",
      description: "Reads and changes a company's contacts.",
      docs: "CentralStationCRM: API documentation",
      severity: "medium",
      names: ["centralstation", "central_station"],
      value: lowerAlnum(30),
      tags: ["crm"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
