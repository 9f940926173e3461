/** Help Scout API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, either, hex } from "./token-shapes.ts";

export const helpscout: VendorRules = {
  vendor: "Help Scout",
  rules: [
    namedToken({
      id: "helpscout-api-secret",
      name: "Help Scout API secret",
      description: "Reads and answers a company's support mail.",
      docs: "Help Scout: API documentation",
      severity: "high",
      names: ["helpscout", "help_scout"],
      value: either(alnum(56), alnum(32), hex(40)),
      tags: ["support"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
