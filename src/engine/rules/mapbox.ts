/** Mapbox's secret and temporary tokens: known by their prefix. Public ones (`pk.`) are made to be seen, and no rule reports them. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const mapbox: VendorRules = {
  vendor: "Mapbox",
  rules: [
    {
      id: "mapbox-secret-token",
      name: "Mapbox secret access token",
      description: "Changes styles, data and tokens of the account within its scopes.",
      docs: "Mapbox Docs: Access tokens",
      severity: "high",
      regex: "(?<![A-Za-z0-9])sk\\.eyJ1Ijoi[A-Za-z0-9_-]{30,200}\\.[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 3,
      tags: ["maps"],
      revoke: "Delete the token on the account's Tokens page.",
      examples: () => {
        const token = `sk.${btoa(`{"u":"acme","a":"cl${sample("lowerDigits", 23)}"}`).replace(/=+$/, "")}.${sample("base64url", 22)}`;
        return {
          positive: exampleLines("MAPBOX_SECRET_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token.replace("sk.", "sx.")}`],
        };
      },
    },
    markedToken({
      id: "mapbox-temporary-token",
      name: "Mapbox temporary access token",
      description: "Uses its owner's account within its scopes, for an hour at most.",
      docs: "Mapbox Docs: Access tokens",
      severity: "medium",
      value: "tk\\.eyJ1Ijoi[A-Za-z0-9_-]{30,200}\\.[A-Za-z0-9_-]{22}",
      sample: () =>
        `tk.${btoa(`{"u":"acme","a":"cl${sample("lowerDigits", 23)}"}`).replace(/=+$/, "")}.${sample("base64url", 22)}`,
      variable: "MAPBOX_TOKEN",
      publicPrefix: 3,
      tags: ["maps"],
      revoke: "Delete the token it was made with, or let it expire.",
    }),
  ],
};
