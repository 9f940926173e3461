/** BulkSMS API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, either, opaque } from "./token-shapes.ts";

export const bulksms: VendorRules = {
  vendor: "BulkSMS",
  rules: [
    namedToken({
      id: "bulksms-api-secret",
      name: "BulkSMS API secret",
      description: "Sends messages at its owner's cost.",
      docs: "BulkSMS: API documentation",
      severity: "high",
      names: ["bulksms", "bulk_sms"],
      value: either(alnum(29), opaque(29, 40)),
      tags: ["messaging"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
