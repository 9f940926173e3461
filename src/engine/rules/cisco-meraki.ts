/** Cisco Meraki API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const ciscoMeraki: VendorRules = {
  vendor: "Cisco Meraki",
  rules: [
    {
      id: "cisco-meraki-api-key",
      name: "Cisco Meraki API key",
      description: "Controls the networks its owner administers.",
      docs: "Cisco Meraki: Dashboard API authorization",
      severity: "critical",
      regex: assignment({ names: ["meraki"], value: "[a-f0-9]{40}" }),
      gates: { entropy: 3.2, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Revoke the key on the profile page.",
      examples: () => {
        const value = sample("hex", 40);
        return {
          positive: exampleLines("MERAKI_DASHBOARD_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `MERAKI_DASHBOARD_API_KEY=${value}${value}`,
            `MERAKI_DASHBOARD_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
