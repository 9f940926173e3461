/** Square's tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const square: VendorRules = {
  vendor: "Square",
  rules: [
    {
      id: "square-access-token",
      name: "Square access token",
      description: "Takes payments and reads customers of a seller.",
      docs: "Square Developer: Access tokens",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])EAAA[A-Za-z0-9_-]{60}(?![A-Za-z0-9_+/=-])",
      gates: { entropy: 4.2, digit: true },
      base: 4,
      publicPrefix: 4,
      tags: ["payment"],
      revoke: "Replace the token on the application's Credentials page.",
      examples: () => {
        const token = `EAAAE${sample("base64url", 59)}`;
        return {
          positive: exampleLines("SQUARE_ACCESS_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
    {
      id: "square-oauth-secret",
      name: "Square OAuth application secret",
      description: "Lets whoever holds it act as the application.",
      docs: "Square Developer: OAuth API",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])sq0csp-[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 7,
      tags: ["payment"],
      revoke: "Replace the secret on the application's OAuth page.",
      examples: () => {
        const token = `sq0csp-${sample("base64url", 43)}`;
        return {
          positive: exampleLines("SQUARE_APPLICATION_SECRET", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
    {
      id: "square-legacy-access-token",
      name: "Square legacy access token",
      description: "Takes payments and reads customers of a seller.",
      docs: "Square Developer: Access tokens",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])sq0atp-[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 7,
      tags: ["payment"],
      revoke: "Replace the token on the application's Credentials page.",
      examples: () => {
        const token = `sq0atp-${sample("base64url", 22)}`;
        return {
          positive: exampleLines("SQUARE_ACCESS_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
