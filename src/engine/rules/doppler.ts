/** Doppler's tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const doppler: VendorRules = {
  vendor: "Doppler",
  rules: [
    {
      id: "doppler-personal-token",
      name: "Doppler personal or service account token",
      description: "Reads and changes secrets as its owner; CLI, SCIM and audit tokens look alike.",
      docs: "Doppler Docs: Auth token formats",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])dp\\.(?:pt|ct|sa|scim|audit|said)\\.[A-Za-z0-9]{40,44}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 6,
      tags: ["secrets-manager"],
      revoke: "Revoke the token under Tokens.",
      examples: () => {
        const token = `dp.pt.${sample("alnum", 43)}`;
        return {
          positive: exampleLines("DOPPLER_TOKEN", token),
          negative: [`TOKEN=dp.pt.${sample("alnum", 39)}`, `TOKEN=dp.pt.${sample("alnum", 45)}`],
        };
      },
    },
    {
      id: "doppler-service-token",
      name: "Doppler service token",
      description: "Reads the secrets of one configuration.",
      docs: "Doppler Docs: Auth token formats",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])dp\\.st\\.(?:[a-z0-9_-]{2,35}\\.)?[A-Za-z0-9]{40,44}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 6,
      tags: ["secrets-manager"],
      revoke: "Revoke the token on the configuration's Access page.",
      examples: () => {
        const token = `dp.st.prd.${sample("alnum", 43)}`;
        return {
          positive: [...exampleLines("DOPPLER_TOKEN", token), `dp.st.${sample("alnum", 40, 2)}`],
          negative: [`TOKEN=dp.st.prd.${sample("alnum", 39)}`, `TOKEN=dp.st.prd.${sample("alnum", 45)}`],
        };
      },
    },
  ],
};
