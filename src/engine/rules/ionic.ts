/** Ionic's tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const ionic: VendorRules = {
  vendor: "Ionic",
  rules: [
    {
      id: "ionic-api-token",
      name: "Ionic personal access token",
      description: "Builds and deploys apps.",
      docs: "Ionic: Personal access tokens",
      severity: "high",
      regex: "(?<![A-Za-z0-9])ion_[A-Za-z0-9]{42,63}(?![A-Za-z0-9])",
      gates: { entropy: 3.5 },
      base: 5,
      publicPrefix: 4,
      tags: ["mobile"],
      revoke: "Delete the token under Personal settings.",
      examples: () => {
        const token = `ion_${sample("alnum", 42)}`;
        return {
          positive: exampleLines("IONIC_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};
