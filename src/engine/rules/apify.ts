/** Apify's tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const apify: VendorRules = {
  vendor: "Apify",
  rules: [
    {
      id: "apify-api-token",
      name: "Apify API token",
      description: "Runs actors and reads their data.",
      docs: "Apify: API, authentication",
      severity: "high",
      regex: "(?<![A-Za-z0-9])apify_api_[A-Za-z0-9]{36,54}(?![A-Za-z0-9])",
      gates: { entropy: 3.2 },
      base: 5,
      publicPrefix: 10,
      tags: ["automation"],
      revoke: "Delete the token under Settings, API & Integrations.",
      examples: () => {
        const token = `apify_api_${sample("alnum", 36)}`;
        return {
          positive: exampleLines("APIFY_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=x${token}`],
        };
      },
    },
    markedToken({
      id: "apify-proxy-password",
      name: "Apify proxy password",
      description: "Sends requests through Apify's proxies at its owner's cost.",
      docs: "Apify: Proxy, connection settings",
      severity: "high",
      value: "apify_proxy_[A-Za-z0-9]{30,54}",
      sample: () => `apify_proxy_${sample("alnum", 36)}`,
      variable: "APIFY_PROXY_PASSWORD",
      publicPrefix: 12,
      tags: ["automation"],
      revoke: "Regenerate the password on the Proxy page of the console.",
    }),
  ],
};
