/** Collect2 API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, hex, uuid } from "./token-shapes.ts";

export const collect2: VendorRules = {
  vendor: "Collect2",
  rules: [
    namedToken({
      id: "collect2-api-key",
      name: "Collect2 API key",
      description: "Reads the data of its owner's forms.",
      docs: "Collect2: API documentation",
      severity: "medium",
      names: ["collect2"],
      value: either(hex(64), uuid()),
      tags: ["forms"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
