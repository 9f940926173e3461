/** Zonka Feedback API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either, hex, opaque } from "./token-shapes.ts";

export const zonkaFeedback: VendorRules = {
  vendor: "Zonka Feedback",
  rules: [
    namedToken({
      id: "zonka-feedback-api-token",
      name: "Zonka Feedback API token",
      description: "Reads and sends a company's surveys.",
      docs: "Zonka Feedback: API documentation",
      severity: "medium",
      names: ["zonka"],
      value: either(base64url(64), hex(40), opaque(32, 64)),
      tags: ["marketing"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
