/** Statsig's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const statsig: VendorRules = {
  vendor: "Statsig",
  rules: [
    markedToken({
      id: "statsig-secret-key",
      name: "Statsig server secret",
      description: "Reads a project's gates and configurations, and logs events.",
      docs: "Statsig: API keys",
      severity: "high",
      value: "(?:secret|console)-[A-Za-z0-9]{40,50}",
      sample: () => `secret-${sample("alnum", 43)}`,
      variable: "STATSIG_SECRET",
      entropy: 4,
      publicPrefix: 7,
      validator: "named-value",
      tags: ["feature-flags"],
      revoke: "Delete the key under Settings, Keys.",
    }),
  ],
};
