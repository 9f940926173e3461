/** Civo API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, either } from "./token-shapes.ts";

export const civo: VendorRules = {
  vendor: "Civo",
  rules: [
    namedToken({
      id: "civo-api-key",
      name: "Civo API key",
      description: "Controls every cluster and server of an account.",
      docs: "Civo: API documentation",
      severity: "critical",
      names: ["civo"],
      bounded: true,
      value: either(alnum(50), alnum(51)),
      tags: ["cloud"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
