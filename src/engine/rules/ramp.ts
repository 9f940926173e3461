/** Ramp's application secrets: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const ramp: VendorRules = {
  vendor: "Ramp",
  rules: [
    {
      id: "ramp-client-secret",
      name: "Ramp client secret",
      description: "Reads cards and transactions as the application.",
      docs: "Ramp Developer: Authorization",
      severity: "high",
      regex: "(?<![A-Za-z0-9])ramp_sec_[A-Za-z0-9]{48,72}(?![A-Za-z0-9])",
      gates: { entropy: 3.8 },
      base: 5,
      publicPrefix: 9,
      tags: ["finance"],
      revoke: "Rotate the secret on the application's page.",
      examples: () => {
        const token = `ramp_sec_${sample("alnum", 48)}`;
        return {
          positive: exampleLines("RAMP_CLIENT_SECRET", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=x${token}`],
        };
      },
    },
    markedToken({
      id: "ramp-client-id",
      name: "Ramp client id",
      description: "Names the application that a client secret belongs to.",
      docs: "Ramp: API authentication",
      severity: "low",
      value: "ramp_id_[A-Za-z0-9]{40}",
      sample: () => `ramp_id_${sample("alnum", 40)}`,
      variable: "RAMP_CLIENT_ID",
      publicPrefix: 8,
      tags: ["finance"],
      revoke: "Delete the application on the developer page.",
    }),
    markedToken({
      id: "ramp-access-token",
      name: "Ramp access token",
      description: "Reads and changes a company's cards and bills.",
      docs: "Ramp: API authentication",
      severity: "high",
      value: "ramp_(?:business_)?(?:tok|bus_tok)_[A-Za-z0-9]{36,64}",
      sample: () => `ramp_business_tok_${sample("alnum", 43)}`,
      variable: "RAMP_TOKEN",
      publicPrefix: 5,
      tags: ["finance"],
      revoke: "Revoke the token at the token endpoint.",
    }),
  ],
};
