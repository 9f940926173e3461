/** Hetzner API token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const hetzner: VendorRules = {
  vendor: "Hetzner",
  rules: [
    {
      id: "hetzner-api-token",
      name: "Hetzner API token",
      description: "Controls the servers of a Hetzner Cloud project.",
      docs: "Hetzner Cloud API: Authentication",
      severity: "critical",
      regex: assignment({ names: ["hetzner", "hcloud"], value: "[A-Za-z0-9]{64}" }),
      gates: { entropy: 4.3, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Delete the token under the project's Security, API tokens.",
      examples: () => {
        const value = sample("alnum", 64);
        return {
          positive: exampleLines("HCLOUD_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `HCLOUD_TOKEN=${value}${value}`,
            `HCLOUD_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
