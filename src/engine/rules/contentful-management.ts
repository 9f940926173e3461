/** Contentful's management tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const contentfulManagement: VendorRules = {
  vendor: "Contentful",
  rules: [
    {
      id: "contentful-management-token",
      name: "Contentful personal access token",
      description: "Manages spaces as its owner.",
      docs: "Contentful: Authentication",
      severity: "high",
      regex: "(?<![A-Za-z0-9])CFPAT-[A-Za-z0-9_-]{43,64}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 6,
      tags: ["content"],
      revoke: "Revoke the token under Settings, CMA tokens.",
      examples: () => {
        const token = `CFPAT-${sample("base64url", 43)}`;
        return {
          positive: exampleLines("CONTENTFUL_MANAGEMENT_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};
