/** ConvertKit API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, either } from "./token-shapes.ts";

export const convertkit: VendorRules = {
  vendor: "ConvertKit",
  rules: [
    namedToken({
      id: "convertkit-api-secret",
      name: "ConvertKit API secret",
      description: "Reads and changes a creator's subscribers.",
      docs: "ConvertKit: API documentation",
      severity: "high",
      names: ["convertkit", "convert_kit"],
      value: either(alnum(43), alnum(22)),
      tags: ["marketing"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
