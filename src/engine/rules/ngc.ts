/** NVIDIA NGC API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either } from "./token-shapes.ts";

export const ngc: VendorRules = {
  vendor: "NVIDIA NGC",
  rules: [
    namedToken({
      id: "ngc-api-key",
      name: "NVIDIA NGC API key",
      description: "Pulls an organisation's models and containers.",
      docs: "NVIDIA NGC: API documentation",
      severity: "high",
      names: ["ngc_api", "ngc_key", "ngc_cli", "nvidia_ngc"],
      bounded: true,
      value: either(base64url(84), base64url(86)),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
