/** DigitalOcean Spaces key ids: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const digitaloceanSpaces: VendorRules = {
  vendor: "DigitalOcean",
  rules: [
    {
      id: "digitalocean-spaces-key-id",
      name: "DigitalOcean Spaces access key id",
      description: "Names a key to object storage; its secret half usually stands near.",
      docs: "DigitalOcean Docs: Manage access keys to Spaces",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])(DO00[A-Z0-9]{16})(?![A-Za-z0-9])",
      gates: { entropy: 2.9 },
      base: 4,
      publicPrefix: 4,
      tags: ["cloud"],
      revoke: "Delete the key under Spaces, Access Keys.",
      examples: () => {
        const value = `DO${"00"}${sample("upperDigits", 16)}`;
        return {
          positive: [...exampleLines("SPACES_KEY", value), `curl -H 'Authorization: Bearer ${value}' "$API"`],
          negative: [value.slice(0, -1), `a${value}`],
        };
      },
    },
  ],
};
