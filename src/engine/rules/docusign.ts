/** DocuSign API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const docusign: VendorRules = {
  vendor: "DocuSign",
  rules: [
    namedToken({
      id: "docusign-api-secret",
      name: "DocuSign API secret",
      description: "Reads and sends documents for signature.",
      docs: "DocuSign: API documentation",
      severity: "critical",
      names: ["docusign"],
      value: uuid(),
      tags: ["documents"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
