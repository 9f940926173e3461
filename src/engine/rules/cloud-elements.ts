/** Cloud Elements API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64url, either } from "./token-shapes.ts";

export const cloudElements: VendorRules = {
  vendor: "Cloud Elements",
  rules: [
    namedToken({
      id: "cloud-elements-api-secret",
      name: "Cloud Elements API secret",
      description: "Calls every service connected to an account.",
      docs: "Cloud Elements: API documentation",
      severity: "high",
      names: ["cloud_elements", "cloudelements"],
      value: either(base64url(44), alnum(32)),
      tags: ["integration"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
