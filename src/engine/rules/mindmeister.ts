/** MindMeister API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64url, either } from "./token-shapes.ts";

export const mindmeister: VendorRules = {
  vendor: "MindMeister",
  rules: [
    namedToken({
      id: "mindmeister-api-token",
      name: "MindMeister API token",
      description: "Reads and changes its owner's mind maps.",
      docs: "MindMeister: API documentation",
      severity: "medium",
      names: ["mindmeister", "mind_meister"],
      value: either(alnum(43), base64url(43)),
      tags: ["productivity"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
