/** Extractor API API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const extractorapi: VendorRules = {
  vendor: "Extractor API",
  rules: [
    namedToken({
      id: "extractorapi-api-key",
      name: "Extractor API API key",
      description: "Extracts web texts at its owner's quota.",
      docs: "Extractor API: API documentation",
      severity: "low",
      names: ["extractorapi", "extractor_api"],
      value: hex(40),
      tags: ["scraping"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
