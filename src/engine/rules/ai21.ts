/** AI21 Labs API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, either, uuid } from "./token-shapes.ts";

export const ai21: VendorRules = {
  vendor: "AI21 Labs",
  rules: [
    namedToken({
      id: "ai21-api-key",
      name: "AI21 Labs API key",
      description: "Calls language models at its owner's cost.",
      docs: "AI21 Labs: API documentation",
      severity: "high",
      names: ["ai21"],
      value: either(alnum(32), uuid()),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
