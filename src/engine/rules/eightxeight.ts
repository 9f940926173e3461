/** 8x8 API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64url, either } from "./token-shapes.ts";

export const eightxeight: VendorRules = {
  vendor: "8x8",
  rules: [
    namedToken({
      id: "eightxeight-api-key",
      name: "8x8 API key",
      description: "Sends messages at its owner's cost.",
      docs: "8x8: API documentation",
      severity: "high",
      names: ["8x8", "eightxeight", "wavecell"],
      value: either(alnum(43), base64url(43)),
      tags: ["messaging"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
