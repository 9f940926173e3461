/** NASA API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const nasa: VendorRules = {
  vendor: "NASA",
  rules: [
    namedToken({
      id: "nasa-api-key",
      name: "NASA API key",
      description: "Calls NASA's APIs at its owner's quota.",
      docs: "NASA: API documentation",
      severity: "low",
      names: ["nasa"],
      bounded: true,
      value: alnum(40),
      tags: ["data"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
