/** Coze API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const coze: VendorRules = {
  vendor: "Coze",
  rules: [
    namedToken({
      id: "coze-api-token",
      name: "Coze API token",
      description: "Runs its owner's agents.",
      docs: "Coze: API documentation",
      severity: "high",
      names: ["coze"],
      value: spelled("(?:pat|czs|cztei)_[A-Za-z0-9]{40,80}", () => `pat_${sample("alnum", 64)}`),
      tags: ["ai"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
