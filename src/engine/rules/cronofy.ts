/** Cronofy client secrets: told by their own marks. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const cronofy: VendorRules = {
  vendor: "Cronofy",
  rules: [
    markedToken({
      id: "cronofy-client-secret",
      name: "Cronofy client secret",
      description: "Acts as an application for calendars.",
      docs: "Cronofy: Authentication",
      severity: "high",
      value: "CRN_(?:SEC_)?[A-Za-z0-9]{36,48}",
      sample: () => `CRN_${sample("alnum", 40)}`,
      variable: "CRONOFY_CLIENT_SECRET",
      publicPrefix: 4,
      tags: ["calendar"],
      revoke: "Rotate the secret in the application's settings.",
    }),
  ],
};
