/** Moosend API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const moosend: VendorRules = {
  vendor: "Moosend",
  rules: [
    namedToken({
      id: "moosend-api-key",
      name: "Moosend API key",
      description: "Reads subscribers and sends mail as its owner.",
      docs: "Moosend: API documentation",
      severity: "high",
      names: ["moosend"],
      value: uuid(),
      tags: ["email"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
