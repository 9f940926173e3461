/** Sendbird API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, hex } from "./token-shapes.ts";

export const sendbird: VendorRules = {
  vendor: "Sendbird",
  rules: [
    namedToken({
      id: "sendbird-api-token",
      name: "Sendbird API token",
      description: "Reads and sends an application's chat messages.",
      docs: "Sendbird: API documentation",
      severity: "high",
      names: ["sendbird"],
      value: either(hex(40), hex(24)),
      tags: ["messaging"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
