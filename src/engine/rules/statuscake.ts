/** StatusCake API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, either } from "./token-shapes.ts";

export const statuscake: VendorRules = {
  vendor: "StatusCake",
  rules: [
    namedToken({
      id: "statuscake-api-key",
      name: "StatusCake API key",
      description: "Reads and changes an account's monitors.",
      docs: "StatusCake: API documentation",
      severity: "medium",
      names: ["statuscake", "status_cake"],
      value: either(alnum(20), alnum(30)),
      tags: ["monitoring"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
