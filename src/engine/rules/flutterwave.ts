/** Flutterwave's secret keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const flutterwave: VendorRules = {
  vendor: "Flutterwave",
  rules: [
    {
      id: "flutterwave-secret-key",
      name: "Flutterwave secret key",
      description: "Takes and sends payments.",
      docs: "Flutterwave Documentation: API keys",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])FLWSECK-[0-9a-f]{32}-(?:[0-9a-z]{6,20}vt-)?X(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 8,
      tags: ["payment"],
      revoke: "Generate new keys under Settings, API Keys.",
      examples: () => {
        const token = `FLWSECK-${sample("hex", 32)}-X`;
        return {
          positive: exampleLines("FLW_SECRET_KEY", token),
          negative: [`KEY=${token.slice(0, -2)}`, `KEY=FLWPUBK-${sample("hex", 32)}-X`],
        };
      },
    },
    {
      id: "flutterwave-test-secret-key",
      name: "Flutterwave test secret key",
      description: "Uses test data only.",
      docs: "Flutterwave Documentation: API keys",
      severity: "low",
      regex: "(?<![A-Za-z0-9])FLWSECK_TEST-[0-9A-Za-z]{32}-X(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 13,
      tags: ["payment"],
      revoke: "Generate new keys under Settings, API Keys.",
      examples: () => {
        const token = `FLWSECK_TEST-${sample("hex", 32)}-X`;
        return {
          positive: exampleLines("FLW_SECRET_KEY", token),
          negative: [`KEY=${token.slice(0, -2)}`, `KEY=FLWPUBK_TEST-${sample("hex", 32)}-X`],
        };
      },
    },
    {
      id: "flutterwave-encryption-key",
      name: "Flutterwave encryption key",
      description: "Encrypts the cards of payments.",
      docs: "Flutterwave: Encryption",
      severity: "high",
      regex: "(?<![A-Za-z0-9])FLWSECK(?:_TEST)?[0-9a-f]{12}(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8, digit: true },
      base: 5,
      publicPrefix: 7,
      tags: ["payments"],
      revoke: "Regenerate the keys in the dashboard's settings.",
      examples: () => {
        const token = `FLWSECK_TEST${sample("hex", 12)}`;
        return {
          positive: exampleLines("FLUTTERWAVE_ENCRYPTION_KEY", token),
          negative: [`KEY=${token.slice(0, -1)}`, `KEY=${token}0`],
        };
      },
    },
  ],
};
