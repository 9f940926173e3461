/** The key that members of a Consul, Nomad or Serf cluster share. */
import type { VendorRules } from "../rule.ts";
import { sample } from "./sample.ts";

export const consul: VendorRules = {
  vendor: "HashiCorp",
  rules: [
    {
      id: "consul-gossip-key",
      name: "Gossip encryption key",
      description: "Reads and joins what the members of a cluster tell each other.",
      docs: "HashiCorp Consul: Gossip encryption",
      severity: "high",
      regex:
        `(?:(?<![A-Za-z0-9_.-])["']?encrypt["']?[ ]{0,4}[:=][ ]{0,2}["']|[ ]-encrypt[ =]["']?)` +
        "([A-Za-z0-9+/]{43}|[A-Za-z0-9+/]{32}|[A-Za-z0-9+/]{22})={0,2}(?![A-Za-z0-9+/=_.-])",
      gates: { entropy: 3.4, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Install a new key with `consul keyring`, use it everywhere and remove the old one.",
      examples: () => {
        const key = `${sample("base64", 43)}=`;
        return {
          positive: [
            `{"encrypt": "${key}"}`,
            `encrypt = "${key}"\n`,
            `consul agent -encrypt=${key} -join 10.0.0.4\n`,
          ],
          negative: [`encrypt = "true"`, `reencrypt = "${key}"`, `encrypt = "${key.slice(0, 20)}"`],
        };
      },
    },
  ],
};
