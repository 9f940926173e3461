/** Face++ API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const faceplusplus: VendorRules = {
  vendor: "Face++",
  rules: [
    namedToken({
      id: "faceplusplus-api-secret",
      name: "Face++ API secret",
      description: "Recognises faces at its owner's cost.",
      docs: "Face++: API documentation",
      severity: "medium",
      names: ["faceplusplus", "facepp", "face_plus_plus", "megvii"],
      value: base64url(32),
      tags: ["ai"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
