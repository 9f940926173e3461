/** Agora app certificate: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const agora: VendorRules = {
  vendor: "Agora",
  rules: [
    {
      id: "agora-app-certificate",
      name: "Agora app certificate",
      description: "Makes tokens that join calls.",
      docs: "Agora: Secure authentication with tokens",
      severity: "medium",
      regex: assignment({ names: ["agora"], value: "[a-f0-9]{32}" }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Disable the certificate on the project's page.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: exampleLines("AGORA_APP_CERTIFICATE", value),
          negative: [
            `CHECKSUM=${value}`,
            `AGORA_APP_CERTIFICATE=${value}${value}`,
            `AGORA_APP_CERTIFICATE=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
