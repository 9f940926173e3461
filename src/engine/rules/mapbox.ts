/** Mapbox's secret and temporary tokens: known by their prefix; public ones, which are meant to be seen, at low severity. */
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
      id: "mapbox-public-token",
      name: "Mapbox public access token",
      description:
        "Loads maps on its owner's account; meant to be seen, but open to others' use unless its URLs are restricted.",
      docs: "Mapbox Docs: Access tokens",
      severity: "low",
      value: "(?:pk|tk)\\.eyJ1Ijoi[A-Za-z0-9_-]{30,200}\\.[A-Za-z0-9_-]{22}",
      sample: () =>
        `pk.${btoa(`{"u":"acme","a":"cl${sample("lowerDigits", 23)}"}`).replace(/=+$/, "")}.${sample("base64url", 22)}`,
      variable: "MAPBOX_TOKEN",
      publicPrefix: 3,
      tags: ["maps"],
      revoke: "Rotate the token on the account's Tokens page, and restrict it to your URLs.",
    }),
  ],
};
