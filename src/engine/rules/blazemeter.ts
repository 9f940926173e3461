/** BlazeMeter API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, hex, opaque } from "./token-shapes.ts";

export const blazemeter: VendorRules = {
  vendor: "BlazeMeter",
  rules: [
    namedToken({
      id: "blazemeter-api-key",
      name: "BlazeMeter API key",
      description: "Runs load tests as its owner.",
      docs: "BlazeMeter: API documentation",
      severity: "medium",
      names: ["blazemeter", "runscope"],
      value: either(opaque(60, 120), hex(24)),
      tags: ["ci"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
