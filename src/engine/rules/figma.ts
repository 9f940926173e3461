/** Figma's personal access tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const figma: VendorRules = {
  vendor: "Figma",
  rules: [
    {
      id: "figma-personal-access-token",
      name: "Figma personal access token",
      description: "Reads files, and perhaps writes comments, as its owner.",
      docs: "Figma for Developers: Personal access tokens",
      severity: "high",
      regex: "(?<![A-Za-z0-9])figd_[A-Za-z0-9_-]{38,48}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 5,
      tags: ["design"],
      revoke: "Revoke the token under Settings, Security.",
      examples: () => {
        const token = `figd_${sample("base64url", 40)}`;
        return {
          positive: exampleLines("FIGMA_TOKEN", token),
          negative: [`TOKEN=figd_${sample("base64url", 37)}`, `TOKEN=figd_${sample("base64url", 49)}`],
        };
      },
    },
  ],
};
