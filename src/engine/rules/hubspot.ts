/** HubSpot's private app tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";

export const hubspot: VendorRules = {
  vendor: "HubSpot",
  rules: [
    {
      id: "hubspot-private-app-token",
      name: "HubSpot private app token",
      description: "Reads and changes contacts and deals within its scopes.",
      docs: "HubSpot Developers: Private apps",
      severity: "high",
      regex:
        "(?<![A-Za-z0-9])pat-(?:na|eu|ap)[0-9]-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 8,
      tags: ["crm"],
      revoke: "Rotate the token on the private app's Auth page.",
      examples: () => {
        const token = `pat-na1-${sampleUuid()}`;
        return {
          positive: exampleLines("HUBSPOT_ACCESS_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
