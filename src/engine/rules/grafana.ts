/** Grafana's tokens: known by their prefix, proved by their checksum or what they hold. */
import type { VendorRules } from "../rule.ts";
import { crc32 } from "../validators/codec/crc32.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const grafana: VendorRules = {
  vendor: "Grafana",
  rules: [
    {
      id: "grafana-service-account-token",
      name: "Grafana service account token",
      description: "Reads and changes dashboards and sources within its role.",
      docs: "Grafana documentation: Service accounts",
      severity: "high",
      regex: "(?<![A-Za-z0-9])glsa_[A-Za-z0-9]{32}_[0-9a-fA-F]{8}(?![A-Za-z0-9])",
      validator: "grafana-service-account",
      base: 5,
      publicPrefix: 5,
      tags: ["monitoring"],
      revoke: "Delete the token on the service account's page.",
      examples: () => {
        const start = `glsa_${sample("alnum", 32)}`;
        const checksum = crc32(start).toString(16).padStart(8, "0");
        const token = `${start}_${checksum.match(/../g)!.reverse().join("")}`;
        return {
          positive: exampleLines("GRAFANA_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
    {
      id: "grafana-cloud-access-token",
      name: "Grafana Cloud access policy token",
      description: "Sends or reads metrics, logs and traces within its policy.",
      docs: "Grafana Cloud documentation: Access policies",
      severity: "high",
      regex: "(?<![A-Za-z0-9])glc_eyJ[A-Za-z0-9+/]{60,400}={0,2}(?![A-Za-z0-9+/=])",
      validator: "grafana-cloud",
      base: 5,
      publicPrefix: 4,
      tags: ["monitoring"],
      revoke: "Delete the token under Access Policies.",
      examples: () => {
        const token = `glc_${btoa(JSON.stringify({ o: "684213", n: "ci-push", k: sample("alnum", 24), m: { r: "eu" } }))}`;
        return {
          positive: exampleLines("GRAFANA_CLOUD_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, 60)}`, `TOKEN=glc_${sample("alnum", 120)}`],
        };
      },
    },
    {
      id: "grafana-api-key",
      name: "Grafana API key",
      description: "Reads and changes an organisation within its role; replaced by service accounts.",
      docs: "Grafana documentation: API keys",
      severity: "high",
      regex: "(?<![A-Za-z0-9])eyJrIjoi[A-Za-z0-9+/]{60,400}={0,2}(?![A-Za-z0-9+/=_.-])",
      validator: "grafana-cloud",
      base: 4,
      tags: ["monitoring"],
      revoke: "Delete the key under Administration, API keys.",
      examples: () => {
        const token = btoa(JSON.stringify({ k: sample("alnum", 32), n: "ci-dashboards", id: 1 }));
        return {
          positive: exampleLines("GRAFANA_API_KEY", token),
          negative: [
            `TOKEN=${token.slice(0, 60)}`,
            `TOKEN=${token.replace(/=+$/, "")}.${sample("alnum", 43)}`,
          ],
        };
      },
    },
  ],
};
