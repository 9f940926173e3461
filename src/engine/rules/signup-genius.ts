/** SignUpGenius API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const signupGenius: VendorRules = {
  vendor: "SignUpGenius",
  rules: [
    namedToken({
      id: "signup-genius-api-key",
      name: "SignUpGenius API key",
      description: "Reads its owner's sign-ups.",
      docs: "SignUpGenius: API documentation",
      severity: "medium",
      names: ["signupgenius", "signup_genius"],
      value: alnum(32),
      tags: ["events"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
