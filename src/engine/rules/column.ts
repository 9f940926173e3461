/** Column API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const column: VendorRules = {
  vendor: "Column",
  rules: [
    namedToken({
      id: "column-api-key",
      name: "Column API key",
      description: "Moves money and reads accounts of a bank's customer.",
      docs: "Column: API documentation",
      severity: "critical",
      names: ["column_api", "column_key", "column_secret", "column_bank"],
      bounded: true,
      strict: true,
      value: spelled("(?:live|test)_[A-Za-z0-9]{20,64}", () => `test_${sample("alnum", 27)}`),
      tags: ["finance"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
