/** packagecloud API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const packagecloud: VendorRules = {
  vendor: "packagecloud",
  rules: [
    namedToken({
      id: "packagecloud-api-token",
      name: "packagecloud API token",
      description: "Reads and publishes an account's packages.",
      docs: "packagecloud: API documentation",
      severity: "critical",
      names: ["packagecloud", "package_cloud"],
      value: hex(48),
      tags: ["packages"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
