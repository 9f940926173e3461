/** IP2Location API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, hex, upperAlnum } from "./token-shapes.ts";

export const ip2location: VendorRules = {
  vendor: "IP2Location",
  rules: [
    namedToken({
      id: "ip2location-api-key",
      name: "IP2Location API key",
      description: "Looks up addresses at its owner's quota.",
      docs: "IP2Location: API documentation",
      severity: "low",
      names: ["ip2location", "ip2proxy", "ip2whois"],
      value: either(upperAlnum(32), hex(32), upperAlnum(10)),
      tags: ["data"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
