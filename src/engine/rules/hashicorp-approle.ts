/** HashiCorp Vault's AppRole secret id: known by its own name, as Vault's documentation writes it. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";
import { uuid } from "./token-shapes.ts";

export const hashicorpApprole: VendorRules = {
  vendor: "HashiCorp",
  rules: [
    {
      id: "hashicorp-approle-api-secret",
      name: "HashiCorp API secret",
      description: "Signs in to Vault as an application's role.",
      docs: "HashiCorp Developer: AppRole auth method",
      severity: "critical",
      regex: assignment({ names: ["secret_id", "approle_secret", "app_role"], value: uuid().pattern }),
      gates: { entropy: 2.8, digit: true },
      // Not named-secret: `secret_id` is the name of a public thing everywhere but in Vault.
      validator: "uuid",
      base: 2,
      assignment: true,
      tags: ["identity"],
      revoke: "Destroy the secret id with `vault write auth/approle/role/NAME/secret-id/destroy`.",
      examples: () => {
        const value = sampleUuid();
        return {
          positive: [
            ...exampleLines("VAULT_SECRET_ID", value),
            `{"role_id": "role-1", "secret_id": "${value}"}`,
          ],
          negative: [`VAULT_ROLE_NAME=${value}`, `VAULT_SECRET_ID=\${VAULT_SECRET_ID_2}`],
        };
      },
    },
  ],
};
