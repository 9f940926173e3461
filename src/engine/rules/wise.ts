/** Wise API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const wise: VendorRules = {
  vendor: "Wise",
  rules: [
    namedToken({
      id: "wise-api-token",
      name: "Wise API token",
      description: "Moves money as its owner.",
      docs: "Wise: API documentation",
      severity: "critical",
      names: ["transferwise", "transfer_wise", "wise_api", "wise_token"],
      bounded: true,
      value: uuid(),
      tags: ["payment"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
