/** Linode access token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const linode: VendorRules = {
  vendor: "Linode",
  rules: [
    {
      id: "linode-access-token",
      name: "Linode access token",
      description: "Controls the servers of a Linode account.",
      docs: "Linode: Manage personal access tokens",
      severity: "critical",
      regex: assignment({ names: ["linode"], value: "[a-f0-9]{64}" }),
      gates: { entropy: 3.4, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Revoke the token under API Tokens.",
      examples: () => {
        const value = sample("hex", 64);
        return {
          positive: exampleLines("LINODE_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `LINODE_TOKEN=${value}${value}`,
            `LINODE_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
