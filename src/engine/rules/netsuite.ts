/** NetSuite API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, either, hex } from "./token-shapes.ts";

export const netsuite: VendorRules = {
  vendor: "NetSuite",
  rules: [
    namedToken({
      id: "netsuite-api-secret",
      name: "NetSuite API secret",
      description: "Reads and changes a company's books.",
      docs: "NetSuite: API documentation",
      severity: "critical",
      names: ["netsuite", "net_suite"],
      value: either(hex(64), alnum(64)),
      tags: ["accounting"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
