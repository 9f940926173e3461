/** Fibery API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const fibery: VendorRules = {
  vendor: "Fibery",
  rules: [
    namedToken({
      id: "fibery-api-token",
      name: "Fibery API token",
      description: "Reads and changes a workspace's records.",
      docs: "Fibery: API documentation",
      severity: "medium",
      names: ["fibery"],
      value: spelled("[0-9a-f]{8}\\.[0-9a-f]{35}", () => `${sample("hex", 8)}.${sample("hex", 35)}`),
      tags: ["productivity"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
