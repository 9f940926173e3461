/** MongoDB Atlas' service account secrets: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const mongodbAtlas: VendorRules = {
  vendor: "MongoDB",
  rules: [
    {
      id: "mongodb-atlas-service-account-secret",
      name: "MongoDB Atlas service account secret",
      description: "Manages clusters as its service account.",
      docs: "MongoDB Atlas: Service accounts overview",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])mdb_sa_sk_[A-Za-z0-9_-]{36,64}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 10,
      tags: ["database"],
      revoke: "Delete the secret on the service account's page.",
      examples: () => {
        const token = `mdb_sa_sk_${sample("base64url", 40)}`;
        return {
          positive: exampleLines("MONGODB_ATLAS_CLIENT_SECRET", token),
          negative: [
            `TOKEN=mdb_sa_sk_${sample("base64url", 35)}`,
            `TOKEN=mdb_sa_sk_${sample("base64url", 65)}`,
          ],
        };
      },
    },
  ],
};
