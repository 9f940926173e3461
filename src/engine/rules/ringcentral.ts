/** RingCentral API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either } from "./token-shapes.ts";

export const ringcentral: VendorRules = {
  vendor: "RingCentral",
  rules: [
    namedToken({
      id: "ringcentral-api-secret",
      name: "RingCentral API secret",
      description: "Sends messages and reads calls of a company.",
      docs: "RingCentral: API documentation",
      severity: "high",
      names: ["ringcentral", "ring_central"],
      value: either(base64url(22), base64url(43)),
      tags: ["messaging"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
