/** Mercado Pago's tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const mercadopago: VendorRules = {
  vendor: "Mercado Pago",
  rules: [
    {
      id: "mercadopago-access-token",
      name: "Mercado Pago access token",
      description: "Takes payments of the seller.",
      docs: "Mercado Pago Developers: Credentials",
      severity: "critical",
      regex:
        "(?<![A-Za-z0-9])(?:APP_USR|TEST)-[0-9]{13,19}-[0-9]{6}-[0-9a-f]{32}-[0-9]{6,11}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 8,
      tags: ["payment"],
      revoke: "Renew the credentials under Your integrations.",
      examples: () => {
        const token = `APP_USR-${sample("digits", 16)}-${sample("digits", 6)}-${sample("hex", 32)}-${sample("digits", 9)}`;
        return {
          positive: exampleLines("MP_ACCESS_TOKEN", token),
          negative: [`KEY=${token.slice(0, -6)}`, `KEY=APP_USR-${sampleUuid()}`],
        };
      },
    },
  ],
};
