/** Adobe client secrets: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const adobe: VendorRules = {
  vendor: "Adobe",
  rules: [
    {
      id: "adobe-client-secret",
      name: "Adobe client secret",
      description: "Authenticates a project of the Adobe Developer Console.",
      docs: "Adobe Developer: Server to server authentication",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(p8e-[A-Za-z0-9_-]{32,48})(?![A-Za-z0-9_-])",
      gates: { entropy: 4 },
      base: 4,
      publicPrefix: 4,
      tags: ["marketing"],
      revoke: "Add a client secret to the credential and delete this one.",
      examples: () => {
        const value = `p8${"e-"}${sample("base64url", 32)}`;
        return {
          positive: [
            ...exampleLines("ADOBE_CLIENT_SECRET", value),
            `curl -H 'Authorization: Bearer ${value}' "$API"`,
          ],
          negative: [value.slice(0, -1), `a${value}`],
        };
      },
    },
  ],
};
