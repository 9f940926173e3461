/** Planyo API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, either, hex } from "./token-shapes.ts";

export const planyo: VendorRules = {
  vendor: "Planyo",
  rules: [
    namedToken({
      id: "planyo-api-key",
      name: "Planyo API key",
      description: "Reads and changes a company's reservations.",
      docs: "Planyo: API documentation",
      severity: "high",
      names: ["planyo"],
      value: either(alnum(62), hex(60)),
      tags: ["scheduling"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
