/** Cloudsmith API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const cloudsmith: VendorRules = {
  vendor: "Cloudsmith",
  rules: [
    namedToken({
      id: "cloudsmith-api-key",
      name: "Cloudsmith API key",
      description: "Reads and publishes an organisation's packages.",
      docs: "Cloudsmith: API documentation",
      severity: "critical",
      names: ["cloudsmith"],
      value: hex(40),
      tags: ["packages"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
