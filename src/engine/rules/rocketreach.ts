/** RocketReach API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, hex, lowerAlnum } from "./token-shapes.ts";

export const rocketreach: VendorRules = {
  vendor: "RocketReach",
  rules: [
    namedToken({
      id: "rocketreach-api-key",
      name: "RocketReach API key",
      description: "Looks up people at its owner's cost.",
      docs: "RocketReach: API documentation",
      severity: "medium",
      names: ["rocketreach", "rocket_reach"],
      value: either(lowerAlnum(40), lowerAlnum(39), hex(32)),
      tags: ["sales"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
