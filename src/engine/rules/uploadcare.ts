/** Uploadcare API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const uploadcare: VendorRules = {
  vendor: "Uploadcare",
  rules: [
    namedToken({
      id: "uploadcare-api-key",
      name: "Uploadcare API key",
      description: "Uploads and deletes a project's files.",
      docs: "Uploadcare: API documentation",
      severity: "high",
      names: ["uploadcare"],
      value: hex(20),
      tags: ["storage"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
