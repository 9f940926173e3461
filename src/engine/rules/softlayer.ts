/** SoftLayer API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { lowerAlnum } from "./token-shapes.ts";

export const softlayer: VendorRules = {
  vendor: "SoftLayer",
  rules: [
    namedToken({
      id: "softlayer-api-key",
      name: "SoftLayer API key",
      description: "Controls every server of an account.",
      docs: "SoftLayer: API documentation",
      severity: "critical",
      names: ["softlayer"],
      value: lowerAlnum(64),
      tags: ["cloud"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
