/** HashiCorp Vault's tokens: known by their prefix; the older ones by their name. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const vault: VendorRules = {
  vendor: "HashiCorp",
  rules: [
    {
      id: "vault-service-token",
      name: "Vault service token",
      description: "Reads and writes secrets within its policies; recovery tokens look alike.",
      docs: "HashiCorp Developer: Vault tokens",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])hv[sr]\\.[A-Za-z0-9_-]{24,200}(?![A-Za-z0-9_-])",
      gates: { entropy: 3.2 },
      base: 5,
      publicPrefix: 4,
      tags: ["secrets-manager"],
      revoke: "Run `vault token revoke`.",
      examples: () => {
        const token = `hvs.CAESI${sample("base64url", 86)}`;
        return {
          positive: [...exampleLines("VAULT_TOKEN", token), `X-Vault-Token: hvs.${sample("alnum", 24, 2)}`],
          negative: [`TOKEN=hvs.${sample("alnum", 20)}`, `TOKEN=hvx.${sample("alnum", 90)}`],
        };
      },
    },
    {
      id: "vault-batch-token",
      name: "Vault batch token",
      description: "Reads and writes secrets within its policies until it expires.",
      docs: "HashiCorp Developer: Vault tokens",
      severity: "high",
      regex: "(?<![A-Za-z0-9])hvb\\.[A-Za-z0-9_-]{100,400}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 4,
      tags: ["secrets-manager"],
      revoke: "It cannot be revoked: revoke its parent, or wait for its end.",
      examples: () => {
        const token = `hvb.AAAAAQ${sample("base64url", 140)}`;
        return {
          positive: exampleLines("VAULT_TOKEN", token),
          negative: [`TOKEN=hvb.${sample("alnum", 60)}`, `TOKEN=hvx.${sample("alnum", 150)}`],
        };
      },
    },
    {
      id: "vault-legacy-token",
      name: "Vault legacy service token",
      description: "Reads and writes secrets within its policies; the form before Vault 1.10.",
      docs: "HashiCorp Developer: Vault tokens",
      severity: "critical",
      regex: assignment({ names: ["vault"], words: ["token"], value: "[sb]\\.[A-Za-z0-9]{24}" }),
      gates: { entropy: 3, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      tags: ["secrets-manager"],
      revoke: "Run `vault token revoke`.",
      examples: () => {
        const token = `s.${sample("alnum", 24)}`;
        return {
          positive: exampleLines("VAULT_TOKEN", token),
          negative: [`TOKEN=${token}`, `VAULT_TOKEN=${token.slice(0, -1)}`],
        };
      },
    },
    markedToken({
      id: "vault-legacy-service-token",
      name: "Vault service token of the older form",
      description: "Reads and writes what its policies allow.",
      docs: "Vault: Tokens",
      severity: "high",
      value: "s\\.[A-Za-z0-9]{24}",
      sample: () => `s.${sample("alnum", 24)}`,
      variable: "TOKEN",
      entropy: 3.8,
      validator: "named-secret",
      notAfter: "A-Za-z0-9_.(-",
      tags: ["secrets"],
      revoke: "Revoke it with `vault token revoke`.",
    }),
    {
      id: "vault-unseal-key",
      name: "Vault unseal key",
      description: "One of the keys that open a sealed Vault, or make a new root token.",
      docs: "HashiCorp Developer: vault operator init",
      severity: "critical",
      regex:
        '(?:(?i:unseal|recovery)[ ](?i:key)[ ]\\d{1,2}:[ ]|"(?:unseal|recovery)_keys_(?:b64|hex)":[ ]?\\[[ \\t\\r\\n]{0,12}"' +
        '|"keys_base64":[ ]?\\[[ \\t\\r\\n]{0,12}")' +
        "([A-Za-z0-9+/]{43,44}|[0-9a-f]{64,66})=?(?![A-Za-z0-9+/=_-])",
      gates: { entropy: 3, digit: true },
      validator: "named-secret",
      base: 4,
      assignment: true,
      tags: ["secrets-manager"],
      revoke: "Make new keys with `vault operator rekey`.",
      examples: () => {
        const key = sample("base64", 44);
        return {
          positive: [`Unseal Key 1: ${key}\n`, `{"unseal_keys_b64": [\n  "${key}"\n]}`],
          negative: ["Unseal Key 1: <key>\n", `Unseal Key 1: ${key.slice(0, 30)}\n`],
        };
      },
    },
  ],
};
