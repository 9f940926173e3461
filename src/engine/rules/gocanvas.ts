/** GoCanvas API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64url, either } from "./token-shapes.ts";

export const gocanvas: VendorRules = {
  vendor: "GoCanvas",
  rules: [
    namedToken({
      id: "gocanvas-api-key",
      name: "GoCanvas API key",
      description: "Reads and changes a company's forms.",
      docs: "GoCanvas: API documentation",
      severity: "medium",
      names: ["gocanvas", "go_canvas"],
      value: either(base64url(88), alnum(44)),
      tags: ["forms"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
