/** LightOn API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64url, either, uuid } from "./token-shapes.ts";

export const lighton: VendorRules = {
  vendor: "LightOn",
  rules: [
    namedToken({
      id: "lighton-api-key",
      name: "LightOn API key",
      description: "Calls language models at its owner's cost.",
      docs: "LightOn: API documentation",
      severity: "medium",
      names: ["lighton", "paradigm_api"],
      value: either(alnum(48), base64url(43), uuid()),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
