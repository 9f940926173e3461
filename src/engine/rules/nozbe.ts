/** Nozbe Teams API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const nozbe: VendorRules = {
  vendor: "Nozbe Teams",
  rules: [
    namedToken({
      id: "nozbe-api-token",
      name: "Nozbe Teams API token",
      description: "Reads and changes a team's tasks.",
      docs: "Nozbe Teams: API documentation",
      severity: "medium",
      names: ["nozbe", "nozbeteams"],
      value: spelled(
        "[A-Za-z0-9]{16}_[A-Za-z0-9_-]{40,90}",
        () => `${sample("alnum", 16)}_${sample("alnum", 64)}`,
      ),
      tags: ["productivity"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
