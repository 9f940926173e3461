/** Walk Score API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const walkscore: VendorRules = {
  vendor: "Walk Score",
  rules: [
    namedToken({
      id: "walkscore-api-key",
      name: "Walk Score API key",
      description: "Reads how walkable places are, at its owner's quota.",
      docs: "Walk Score: API documentation",
      severity: "low",
      names: ["walkscore", "walk_score", "wsapikey"],
      value: hex(32),
      tags: ["maps"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
