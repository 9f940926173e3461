/** Deno Deploy's tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const deno: VendorRules = {
  vendor: "Deno",
  rules: [
    {
      id: "deno-deploy-token",
      name: "Deno Deploy access token",
      description: "Deploys projects.",
      docs: "Deno Docs: Deploy, access tokens",
      severity: "high",
      regex: "(?<![A-Za-z0-9])dd[pow]_[A-Za-z0-9]{36}(?![A-Za-z0-9])",
      gates: { entropy: 3.2 },
      base: 5,
      publicPrefix: 4,
      tags: ["hosting"],
      revoke: "Revoke the token in the account's settings.",
      examples: () => {
        const token = `ddp_${sample("alnum", 36)}`;
        return {
          positive: exampleLines("DENO_DEPLOY_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
