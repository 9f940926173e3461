/** Apptivo API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either } from "./token-shapes.ts";

export const apptivo: VendorRules = {
  vendor: "Apptivo",
  rules: [
    namedToken({
      id: "apptivo-api-key",
      name: "Apptivo API key",
      description: "Reads and changes a company's customers.",
      docs: "Apptivo: API documentation",
      severity: "medium",
      names: ["apptivo"],
      value: either(base64url(36), base64url(32)),
      tags: ["crm"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
