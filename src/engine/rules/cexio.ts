/** CEX.IO API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, either } from "./token-shapes.ts";

export const cexio: VendorRules = {
  vendor: "CEX.IO",
  rules: [
    namedToken({
      id: "cexio-api-secret",
      name: "CEX.IO API secret",
      description: "Trades as its owner, with the key's id.",
      docs: "CEX.IO: API documentation",
      severity: "critical",
      names: ["cexio", "cex_io"],
      value: either(alnum(26), alnum(27)),
      tags: ["crypto"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
