/** Cloze API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const cloze: VendorRules = {
  vendor: "Cloze",
  rules: [
    namedToken({
      id: "cloze-api-key",
      name: "Cloze API key",
      description: "Reads and changes its owner's contacts.",
      docs: "Cloze: API documentation",
      severity: "medium",
      names: ["cloze"],
      bounded: true,
      value: hex(32),
      tags: ["crm"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
