/** HashiCorp ACL token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment, UUID } from "./assignment.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";

export const hashicorpAcl: VendorRules = {
  vendor: "HashiCorp",
  rules: [
    {
      id: "hashicorp-acl-acl-token",
      name: "HashiCorp ACL token",
      description: "Reads and changes a Consul or Nomad cluster within its policies.",
      docs: "HashiCorp Consul: ACL tokens",
      severity: "high",
      regex: assignment({ names: ["consul", "nomad"], words: ["token"], value: UUID }),
      gates: { entropy: 2.8, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete it: `consul acl token delete` or `nomad acl token delete`.",
      examples: () => {
        const value = sampleUuid();
        return {
          positive: exampleLines("CONSUL_HTTP_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `CONSUL_HTTP_TOKEN=${value}${value}`,
            `CONSUL_HTTP_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
