/** Duffel's tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const duffel: VendorRules = {
  vendor: "Duffel",
  rules: [
    {
      id: "duffel-api-token",
      name: "Duffel access token",
      description: "Books travel on the account.",
      docs: "Duffel: Access tokens",
      severity: "high",
      regex: "(?<![A-Za-z0-9])duffel_(?:live|test)_[A-Za-z0-9_-]{43,64}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 7,
      tags: ["travel"],
      revoke: "Delete the token under Developers, Access tokens.",
      examples: () => {
        const token = `duffel_live_${sample("base64url", 43)}`;
        return {
          positive: exampleLines("DUFFEL_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};
