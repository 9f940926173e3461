/** Akamai EdgeGrid tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const akamai: VendorRules = {
  vendor: "Akamai",
  rules: [
    {
      id: "akamai-edgegrid-token",
      name: "Akamai EdgeGrid token",
      description:
        "A client or access token, or the host, of an API client; with the client secret it controls Akamai's configuration.",
      docs: "Akamai TechDocs: EdgeGrid authentication",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])(akab-[a-z0-9]{16}-[a-z0-9]{16})(?![A-Za-z0-9.-])",
      gates: { entropy: 3.7, digit: true },
      base: 5,
      publicPrefix: 5,
      tags: ["cdn"],
      revoke: "Deactivate the credential under Identity and access, API clients.",
      examples: () => {
        const value = `aka${"b-"}${sample("lowerDigits", 16)}-${sample("lowerDigits", 16, 2)}`;
        return {
          positive: [
            ...exampleLines("AKAMAI_CLIENT_TOKEN", value),
            `curl -H 'Authorization: Bearer ${value}' "$API"`,
          ],
          negative: [value.slice(0, -1), `a${value}`, `host = ${value}.luna.akamaiapis.net`],
        };
      },
    },
  ],
};
