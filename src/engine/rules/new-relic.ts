/** New Relic's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const newRelic: VendorRules = {
  vendor: "New Relic",
  rules: [
    {
      id: "new-relic-user-key",
      name: "New Relic user key",
      description: "Reads and changes the account as its owner.",
      docs: "New Relic: API keys",
      severity: "high",
      regex: "(?<![A-Za-z0-9])NRAK-[A-Z0-9]{27}(?![A-Za-z0-9_-])",
      gates: { entropy: 3 },
      base: 5,
      publicPrefix: 5,
      tags: ["monitoring"],
      revoke: "Delete the key under API keys.",
      examples: () => {
        const token = `NRAK-${sample("upperDigits", 27)}`;
        return {
          positive: exampleLines("NEW_RELIC_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
    {
      id: "new-relic-insert-key",
      name: "New Relic insert key",
      description: "Sends events.",
      docs: "New Relic: API keys",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])NRII-[A-Za-z0-9_-]{32}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 5,
      tags: ["monitoring"],
      revoke: "Delete the key under API keys.",
      examples: () => {
        const token = `NRII-${sample("base64url", 32)}`;
        return {
          positive: exampleLines("NEW_RELIC_INSERT_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
    {
      id: "new-relic-query-key",
      name: "New Relic query key",
      description: "Reads events of the account.",
      docs: "New Relic: API keys",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])NRIQ-[A-Za-z0-9_-]{32}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 5,
      tags: ["monitoring"],
      revoke: "Delete the key under API keys.",
      examples: () => {
        const token = `NRIQ-${sample("base64url", 32)}`;
        return {
          positive: exampleLines("NEW_RELIC_QUERY_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
    {
      id: "new-relic-browser-key",
      name: "New Relic browser key",
      description: "Sends browser events; shown in pages by design.",
      docs: "New Relic: API keys",
      severity: "low",
      regex: "(?<![A-Za-z0-9])NR(?:JS|BR)-[0-9a-f]{19}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 5,
      tags: ["monitoring"],
      revoke: "Delete the key under API keys.",
      examples: () => {
        const token = `NRJS-${sample("hex", 19)}`;
        return {
          positive: exampleLines("NEW_RELIC_BROWSER_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
    markedToken({
      id: "new-relic-admin-key",
      name: "New Relic admin key",
      description: "Administers a New Relic account.",
      docs: "New Relic: API keys",
      severity: "high",
      value: "NRAA-[a-f0-9]{27,32}",
      sample: () => `NRAA-${sample("hex", 27)}`,
      variable: "NEW_RELIC_ADMIN_KEY",
      publicPrefix: 5,
      revoke: "Delete the key on the API keys page.",
    }),
    markedToken({
      id: "new-relic-rest-api-key",
      name: "New Relic REST API key",
      description: "Reads and changes an account's settings.",
      docs: "New Relic: API keys",
      severity: "high",
      value: "NRRA-[a-f0-9]{42}",
      sample: () => `NRRA-${sample("hex", 42)}`,
      variable: "NEW_RELIC_REST_KEY",
      publicPrefix: 5,
      revoke: "Delete the key on the API keys page.",
    }),
    markedToken({
      id: "new-relic-location-key",
      name: "New Relic private location key",
      description: "Runs monitors for a private location.",
      docs: "New Relic: Private locations",
      severity: "medium",
      value: "NRSP-[a-z]{2}[0-9]{2}[a-zA-Z0-9]{32,64}",
      sample: () => `NRSP-us01${sample("hex", 32).toUpperCase()}`,
      variable: "NEW_RELIC_LOCATION_KEY",
      publicPrefix: 5,
      revoke: "Make a new private location and delete this one.",
    }),
  ],
};
