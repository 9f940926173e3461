/** Unleash API tokens: known by name, project and environment. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const unleash: VendorRules = {
  vendor: "Unleash",
  rules: [
    namedToken({
      id: "unleash-api-token",
      name: "Unleash API token",
      description: "Reads a project's feature flags, or administers them.",
      docs: "Unleash: API tokens and client keys",
      severity: "medium",
      names: ["unleash"],
      value: spelled(
        "[A-Za-z0-9_*-]{1,40}:[a-z*-]{1,24}\\.[a-f0-9]{56,64}",
        () => `default:production.${sample("hex", 56)}`,
      ),
      tags: ["feature-flags"],
      revoke: "Delete the token under Configure, API access.",
    }),
  ],
};
