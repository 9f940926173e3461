/** M3O API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either, uuid } from "./token-shapes.ts";

export const m3o: VendorRules = {
  vendor: "M3O",
  rules: [
    namedToken({
      id: "m3o-api-key",
      name: "M3O API key",
      description: "Calls M3O's APIs at its owner's cost.",
      docs: "M3O: API documentation",
      severity: "medium",
      names: ["m3o"],
      bounded: true,
      value: either(base64url(48), uuid()),
      tags: ["developer-tools"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
