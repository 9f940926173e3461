/** Intervals API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { opaque } from "./token-shapes.ts";

export const myintervals: VendorRules = {
  vendor: "Intervals",
  rules: [
    namedToken({
      id: "myintervals-api-key",
      name: "Intervals API key",
      description: "Reads and changes a company's projects.",
      docs: "Intervals: API documentation",
      severity: "medium",
      names: ["myintervals", "my_intervals"],
      value: opaque(11, 16),
      tags: ["productivity"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
