/** OpenVPN API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either, opaque } from "./token-shapes.ts";

export const openvpn: VendorRules = {
  vendor: "OpenVPN",
  rules: [
    namedToken({
      id: "openvpn-api-secret",
      name: "OpenVPN API secret",
      description: "Controls a company's private network.",
      docs: "OpenVPN: API documentation",
      severity: "critical",
      names: ["openvpn"],
      value: either(base64url(64), base64url(43), opaque(40, 70)),
      tags: ["network"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
