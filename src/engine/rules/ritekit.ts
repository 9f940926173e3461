/** RiteKit API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, hex } from "./token-shapes.ts";

export const ritekit: VendorRules = {
  vendor: "RiteKit",
  rules: [
    namedToken({
      id: "ritekit-api-secret",
      name: "RiteKit API secret",
      description: "Calls social media APIs at its owner's quota.",
      docs: "RiteKit: API documentation",
      severity: "low",
      names: ["ritekit", "rite_kit"],
      value: either(hex(44), hex(32)),
      tags: ["social"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
