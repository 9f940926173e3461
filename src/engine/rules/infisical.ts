/** Infisical service tokens: told by their own marks. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const infisical: VendorRules = {
  vendor: "Infisical",
  rules: [
    markedToken({
      id: "infisical-service-token",
      name: "Infisical service token",
      description: "Reads a project's secrets.",
      docs: "Infisical: Service tokens",
      severity: "critical",
      value: "st\\.[0-9a-f-]{20,40}\\.[0-9a-f]{32}\\.[0-9a-f]{32}",
      sample: () => `st.${sample("hex", 24)}.${sample("hex", 32, 2)}.${sample("hex", 32, 3)}`,
      variable: "INFISICAL_TOKEN",
      tags: ["secrets-manager"],
      revoke: "Delete the token in the project's settings.",
    }),
  ],
};
