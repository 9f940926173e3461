/** Shopify's tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const shopify: VendorRules = {
  vendor: "Shopify",
  rules: [
    {
      id: "shopify-access-token",
      name: "Shopify access token",
      description: "Reads and changes a shop within its scopes.",
      docs: "Shopify Developer Changelog: Length of the Shopify access token is increasing",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])shp(?:at|ca|pa|ua|tka|rt)_[0-9a-fA-F]{32}(?![A-Za-z0-9])",
      validator: "shopify-token",
      base: 5,
      publicPrefix: 6,
      tags: ["commerce"],
      revoke: "Uninstall the app, or rotate its credentials.",
      examples: () => {
        const token = `shpat_${sample("hex", 32)}`;
        return {
          positive: exampleLines("SHOPIFY_ACCESS_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
    {
      id: "shopify-shared-secret",
      name: "Shopify shared secret",
      description: "Lets whoever holds it act as the app and forge its webhooks.",
      docs: "Shopify Developer Changelog: App secret key length has increased",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])shpss_[0-9a-fA-F]{32}(?![A-Za-z0-9])",
      validator: "shopify-token",
      base: 5,
      publicPrefix: 6,
      tags: ["commerce"],
      revoke: "Rotate the app's client secret.",
      examples: () => {
        const token = `shpss_${sample("hex", 32)}`;
        return {
          positive: exampleLines("SHOPIFY_API_SECRET", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
