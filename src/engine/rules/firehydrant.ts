/** FireHydrant tokens: told by their own marks. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const firehydrant: VendorRules = {
  vendor: "FireHydrant",
  rules: [
    markedToken({
      id: "firehydrant-token",
      name: "FireHydrant token",
      description: "Reads and changes incidents.",
      docs: "FireHydrant: API keys",
      severity: "high",
      value: "fhb-[0-9a-f]{32}",
      sample: () => `fhb-${sample("hex", 32)}`,
      variable: "FIREHYDRANT_API_KEY",
      publicPrefix: 4,
      tags: ["monitoring"],
      revoke: "Delete the key in the settings.",
    }),
  ],
};
