/** Dropbox's access tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const dropbox: VendorRules = {
  vendor: "Dropbox",
  rules: [
    {
      id: "dropbox-access-token",
      name: "Dropbox access token",
      description: "Reads and writes files for about four hours.",
      docs: "Dropbox: OAuth guide",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])sl\\.(?:[a-z]\\.)?[A-Za-z0-9_-]{130,2048}(?![A-Za-z0-9_-])",
      gates: { entropy: 4.5, digit: true },
      base: 4,
      publicPrefix: 3,
      tags: ["storage"],
      revoke: "Call `/2/auth/token/revoke`, or let it expire.",
      examples: () => {
        const token = `sl.B${sample("base64url", 139)}`;
        return {
          positive: exampleLines("DROPBOX_ACCESS_TOKEN", token),
          negative: [`TOKEN=sl.${sample("base64url", 100)}`, `TOKEN=xsl.${sample("base64url", 140)}`],
        };
      },
    },
  ],
};
