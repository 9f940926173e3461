/** HashiCorp API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const hashicorpApprole: VendorRules = {
  vendor: "HashiCorp",
  rules: [
    namedToken({
      id: "hashicorp-approle-api-secret",
      name: "HashiCorp API secret",
      description: "Signs in to Vault as an application's role.",
      docs: "HashiCorp: API documentation",
      severity: "critical",
      names: [
        "vault_secret_id",
        "approle_secret",
        "secret_id",
        "vault_role_id",
        "vault_app_role",
        "app_role",
      ],
      value: uuid(),
      tags: ["identity"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
