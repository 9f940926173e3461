/** DNS Check API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, hex, uuid } from "./token-shapes.ts";

export const dnscheck: VendorRules = {
  vendor: "DNS Check",
  rules: [
    namedToken({
      id: "dnscheck-api-key",
      name: "DNS Check API key",
      description: "Reads and changes an account's DNS checks.",
      docs: "DNS Check: API documentation",
      severity: "medium",
      names: ["dnscheck", "dns_check"],
      value: either(uuid(), hex(32)),
      tags: ["dns"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
