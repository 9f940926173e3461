/** Tigris storage keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const tigris: VendorRules = {
  vendor: "Tigris",
  rules: [
    markedToken({
      id: "tigris-secret-key",
      name: "Tigris secret access key",
      description: "Reads and writes its owner's buckets.",
      docs: "Tigris: Access keys",
      severity: "high",
      value: "tsec_[A-Za-z0-9_+-]{48,80}",
      sample: () => `tsec_${sample("base64url", 60)}`,
      variable: "TIGRIS_SECRET",
      publicPrefix: 5,
      tags: ["storage"],
      revoke: "Delete the access key in the dashboard.",
    }),
  ],
};
