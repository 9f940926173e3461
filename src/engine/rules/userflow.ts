/** Userflow API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { opaque } from "./token-shapes.ts";

export const userflow: VendorRules = {
  vendor: "Userflow",
  rules: [
    namedToken({
      id: "userflow-api-key",
      name: "Userflow API key",
      description: "Reads and changes a company's users.",
      docs: "Userflow: API documentation",
      severity: "medium",
      names: ["userflow"],
      value: opaque(20, 40),
      tags: ["analytics"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
