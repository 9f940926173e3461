/** SkyBiometry API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, lowerAlnum } from "./token-shapes.ts";

export const skybiometry: VendorRules = {
  vendor: "SkyBiometry",
  rules: [
    namedToken({
      id: "skybiometry-api-secret",
      name: "SkyBiometry API secret",
      description: "Recognises faces at its owner's cost.",
      docs: "SkyBiometry: API documentation",
      severity: "medium",
      names: ["skybiometry", "sky_biometry"],
      value: either(lowerAlnum(25), lowerAlnum(26)),
      tags: ["ai"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
