/** Mockaroo API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const mockaroo: VendorRules = {
  vendor: "Mockaroo",
  rules: [
    namedToken({
      id: "mockaroo-api-key",
      name: "Mockaroo API key",
      description: "Makes test data on its owner's account.",
      docs: "Mockaroo: API documentation",
      severity: "low",
      names: ["mockaroo"],
      value: hex(8),
      tags: ["developer-tools"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
