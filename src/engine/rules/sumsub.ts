/** Sumsub app tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const sumsub: VendorRules = {
  vendor: "Sumsub",
  rules: [
    markedToken({
      id: "sumsub-app-token",
      name: "Sumsub app token",
      description: "Reads people's identity documents.",
      docs: "Sumsub: App tokens",
      severity: "critical",
      value: "(?:prd|sbx):[A-Za-z0-9]{24}\\.[A-Za-z0-9]{32}",
      sample: () => `prd:${sample("alnum", 24)}.${sample("alnum", 32, 2)}`,
      variable: "SUMSUB_APP_TOKEN",
      publicPrefix: 4,
      tags: ["identity"],
      revoke: "Delete the token in the dashboard's developer settings.",
    }),
  ],
};
