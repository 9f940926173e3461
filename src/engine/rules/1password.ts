/** 1Password's tokens and secret keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const onePassword: VendorRules = {
  vendor: "1Password",
  rules: [
    {
      id: "1password-service-account-token",
      name: "1Password service account token",
      description: "Reads, and perhaps writes, the vaults the account was given.",
      docs: "1Password Developer: Service accounts",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])ops_eyJ[A-Za-z0-9+/_-]{250,1000}={0,3}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 4,
      tags: ["password-manager"],
      revoke: "Revoke the token on the service account's page.",
      examples: () => {
        const token = `ops_${btoa(`{"signInAddress":"my.1password.com","userAuth":{"method":"SRPg-4096"},"email":"a@1passwordserviceaccounts.com","srpX":"${sample("hex", 64)}","muk":{"k":"${sample("base64url", 43)}"}}`)}`;
        return {
          positive: exampleLines("OP_SERVICE_ACCOUNT_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, 200)}`, `TOKEN=ops_${sample("alnum", 300)}`],
        };
      },
    },
    {
      id: "1password-secret-key",
      name: "1Password secret key",
      description: "Together with the account's password it opens all vaults.",
      docs: "1Password Support: About your Secret Key",
      severity: "high",
      regex:
        "(?<![A-Za-z0-9])A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}(?![A-Za-z0-9_-])",
      gates: { entropy: 3.3, digit: true },
      base: 4,
      publicPrefix: 3,
      tags: ["password-manager"],
      revoke: "Regenerate the secret key under the account's profile.",
      examples: () => {
        const token = `A3-${sample("upperDigits", 6)}-${sample("upperDigits", 6, 2)}-${sample("upperDigits", 5)}-${sample("upperDigits", 5, 2)}-${sample("upperDigits", 5, 3)}-${sample("upperDigits", 5, 4)}`;
        return {
          positive: exampleLines("OP_SECRET_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
