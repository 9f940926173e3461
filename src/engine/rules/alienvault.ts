/** AlienVault OTX key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const alienvault: VendorRules = {
  vendor: "AlienVault",
  rules: [
    {
      id: "alienvault-otx-key",
      name: "AlienVault OTX key",
      description: "Reads and writes threat pulses as its owner.",
      docs: "AlienVault OTX: API",
      severity: "low",
      regex: assignment({ names: ["alienvault", "otx_api", "otx_key"], value: "[a-f0-9]{64}" }),
      gates: { entropy: 3.4, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Replace the key in the OTX settings.",
      examples: () => {
        const value = sample("hex", 64);
        return {
          positive: exampleLines("OTX_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `OTX_API_KEY=${value}${value}`,
            `OTX_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
