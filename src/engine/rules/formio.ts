/** Form.io API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64url, either } from "./token-shapes.ts";

export const formio: VendorRules = {
  vendor: "Form.io",
  rules: [
    namedToken({
      id: "formio-api-key",
      name: "Form.io API key",
      description: "Reads and changes a project's forms and data.",
      docs: "Form.io: API documentation",
      severity: "medium",
      names: ["formio", "form_io"],
      value: either(alnum(30), base64url(30)),
      tags: ["forms"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
