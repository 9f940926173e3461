/** DeviantArt API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, hex } from "./token-shapes.ts";

export const deviantart: VendorRules = {
  vendor: "DeviantArt",
  rules: [
    namedToken({
      id: "deviantart-api-secret",
      name: "DeviantArt API secret",
      description: "Reads and changes art as an application.",
      docs: "DeviantArt: API documentation",
      severity: "low",
      names: ["deviantart", "deviant_art"],
      value: either(hex(32), hex(60)),
      tags: ["social"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
