/** IPinfo API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const ipinfo: VendorRules = {
  vendor: "IPinfo",
  rules: [
    namedToken({
      id: "ipinfo-api-token",
      name: "IPinfo API token",
      description: "Looks up addresses at its owner's quota.",
      docs: "IPinfo: API documentation",
      severity: "low",
      names: ["ipinfo", "ip_info"],
      value: hex(14),
      tags: ["data"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
