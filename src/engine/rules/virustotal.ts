/** VirusTotal API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const virustotal: VendorRules = {
  vendor: "VirusTotal",
  rules: [
    {
      id: "virustotal-api-key",
      name: "VirusTotal API key",
      description: "Looks up and uploads files as its owner.",
      docs: "VirusTotal: API authentication",
      severity: "medium",
      regex: assignment({ names: ["virustotal", "virus_total", "vt_api"], value: "[a-f0-9]{64}" }),
      gates: { entropy: 3.4, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Regenerate the key on the profile's API key page.",
      examples: () => {
        const value = sample("hex", 64);
        return {
          positive: exampleLines("VIRUSTOTAL_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `VIRUSTOTAL_API_KEY=${value}${value}`,
            `VIRUSTOTAL_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
