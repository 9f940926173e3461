/** MonkeyLearn API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const monkeylearn: VendorRules = {
  vendor: "MonkeyLearn",
  rules: [
    namedToken({
      id: "monkeylearn-api-key",
      name: "MonkeyLearn API key",
      description: "Analyses texts at its owner's cost.",
      docs: "MonkeyLearn: API documentation",
      severity: "medium",
      names: ["monkeylearn", "monkey_learn"],
      value: hex(40),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
