/** Aiven service passwords: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const aiven: VendorRules = {
  vendor: "Aiven",
  rules: [
    {
      id: "aiven-service-password",
      name: "Aiven service password",
      description: "Signs in to a database or another service run by Aiven.",
      docs: "Aiven Docs: Service users",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])(AVNS_[A-Za-z0-9_-]{19,35})(?![A-Za-z0-9_-])",
      gates: { entropy: 3 },
      base: 4,
      publicPrefix: 5,
      tags: ["database"],
      revoke: "Reset the user's password on the service's page.",
      examples: () => {
        const value = `AV${"NS_"}${sample("base64url", 19)}`;
        return {
          positive: [...exampleLines("SERVICE_PW", value), `curl -H 'Authorization: Bearer ${value}' "$API"`],
          negative: [value.slice(0, -1), `a${value}`],
        };
      },
    },
  ],
};
