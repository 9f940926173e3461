/** SatisMeter API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64url, either, hex, opaque } from "./token-shapes.ts";

export const satismeter: VendorRules = {
  vendor: "SatisMeter",
  rules: [
    namedToken({
      id: "satismeter-api-key",
      name: "SatisMeter API key",
      description: "Reads and sends a company's survey answers.",
      docs: "SatisMeter: API documentation",
      severity: "medium",
      names: ["satismeter", "satis_meter"],
      value: either(hex(24), base64url(16), alnum(16), opaque(16, 40)),
      tags: ["marketing"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
