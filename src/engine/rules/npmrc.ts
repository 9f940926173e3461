/** Registry logins in .npmrc and .yarnrc.yml: tokens of any registry, base64 logins and passwords. */
import type { VendorRules } from "../rule.ts";
import { sample } from "./sample.ts";

const REVOKE = "Revoke the token at the registry (`npm token revoke`), or change the password.";

export const npmrc: VendorRules = {
  vendor: "npm",
  rules: [
    {
      id: "npmrc-auth-token",
      name: "Registry token in .npmrc",
      description: "Installs and perhaps publishes packages at a registry as its owner.",
      docs: "npm: .npmrc, auth related configuration",
      severity: "high",
      regex:
        "(?i:_authtoken|npmauthtoken|_auth_token)[\"']?[ \\t]{0,4}[=:][ \\t]{0,4}[\"']?" +
        "([A-Za-z0-9_.~+/-]{20,1000})={0,2}(?![A-Za-z0-9_.~+/=({-])",
      gates: { entropy: 3, digit: true },
      base: 4,
      assignment: true,
      tags: ["packages"],
      revoke: REVOKE,
      examples: () => {
        const value = sample("alnum", 36);
        return {
          positive: [
            `//npm.corp-forge.net/:_authToken=${value}\n`,
            `npmRegistryServer: "https://npm.corp-forge.net"\nnpmAuthToken: "${value}"\n`,
          ],
          negative: [`//npm.corp-forge.net/:_authToken=\${NPM_TOKEN}`, `authToken=${value.slice(0, 12)}`],
        };
      },
    },
    {
      id: "npmrc-auth",
      name: "Registry login in .npmrc",
      description: "A registry's user and password in base64.",
      docs: "npm: .npmrc, auth related configuration",
      severity: "high",
      regex:
        "(?:(?<![A-Za-z0-9])_auth|npmAuthIdent)[\"']?[ \\t]{0,4}[=:][ \\t]{0,4}[\"']?([A-Za-z0-9+/]{12,400}={0,2})(?![A-Za-z0-9+/=_.(-])",
      validator: "basic-auth-header",
      base: 3,
      assignment: true,
      tags: ["packages"],
      revoke: REVOKE,
      examples: () => {
        const value = btoa(`deploy:${sample("alnum", 16)}`);
        return {
          positive: [`_auth=${value}\nalways-auth=true\n`, `//npm.corp-forge.net/:_auth = "${value}"`],
          negative: ["_auth=\nemail=ci@corp-forge.net", `user_author=${value}`],
        };
      },
    },
    {
      id: "npmrc-password",
      name: "Registry password in .npmrc",
      description: "A registry's password in base64.",
      docs: "npm: .npmrc, auth related configuration",
      severity: "high",
      regex: ":(_password)[ \\t]{0,4}=[ \\t]{0,4}[\"']?([A-Za-z0-9+/]{8,200}={0,2})(?![A-Za-z0-9+/=_.-])",
      secretGroup: 2,
      gates: { entropy: 2.5 },
      base: 3,
      assignment: true,
      tags: ["packages"],
      revoke: REVOKE,
      examples: () => {
        const value = btoa(sample("alnum", 16));
        return {
          positive: [
            `//npm.corp-forge.net/:_password=${value}\n//npm.corp-forge.net/:username=ci\n`,
            `echo '//npm.corp-forge.net/:_password="${value}"' >> .npmrc`,
          ],
          negative: [`//npm.corp-forge.net/:_password=\${PASS}`, `:username=${value}`],
        };
      },
    },
  ],
};
