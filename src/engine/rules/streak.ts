/** Streak API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const streak: VendorRules = {
  vendor: "Streak",
  rules: [
    namedToken({
      id: "streak-api-key",
      name: "Streak API key",
      description: "Reads and changes its owner's pipelines.",
      docs: "Streak: API documentation",
      severity: "high",
      names: ["streak"],
      bounded: true,
      value: hex(32),
      tags: ["crm"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
