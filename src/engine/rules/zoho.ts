/** Zoho API secret: known by its prefix or the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { hex } from "./token-shapes.ts";

export const zoho: VendorRules = {
  vendor: "Zoho",
  rules: [
    {
      id: "zoho-api-secret",
      name: "Zoho API secret",
      description: "Reads and changes a company's customers.",
      docs: "Zoho: API documentation",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(1000\\.[a-f0-9]{32}\\.[a-f0-9]{32})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 5,
      tags: ["crm"],
      revoke: "Replace the secret where the application is registered.",
      examples: () => {
        const token = `1000.${sample("hex", 32)}.${sample("hex", 32, 2)}`;
        return {
          positive: exampleLines("ZOHO_SECRET", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
    namedToken({
      id: "zoho-named-api-secret",
      name: "Zoho API secret",
      description: "Reads and changes a company's customers.",
      docs: "Zoho: API documentation",
      severity: "high",
      names: ["zoho"],
      value: hex(42),
      tags: ["crm"],
      revoke: "Replace the secret where the application is registered.",
    }),
    markedToken({
      id: "zoho-client-id",
      name: "Zoho client id",
      description: "Names the client that a secret belongs to.",
      docs: "Zoho Accounts: OAuth",
      severity: "low",
      value: "1000\\.[A-Z0-9]{30}",
      sample: () => `1000.${sample("upperDigits", 30)}`,
      variable: "ZOHO_CLIENT_ID",
      publicPrefix: 5,
      tags: ["crm"],
      revoke: "Delete the client in the API console.",
    }),
  ],
};
