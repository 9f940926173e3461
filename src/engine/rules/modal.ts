/** Modal's tokens: known by prefix and name. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const modal: VendorRules = {
  vendor: "Modal",
  rules: [
    namedToken({
      id: "modal-token",
      name: "Modal token",
      description: "Runs programs at its owner's cost.",
      docs: "Modal: modal token",
      severity: "high",
      names: ["modal"],
      value: spelled("a[ks]-[A-Za-z0-9]{22}", () => `as-${sample("alnum", 22)}`),
      tags: ["ai"],
      revoke: "Delete the token in the workspace's settings.",
    }),
  ],
};
