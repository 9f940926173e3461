/** Holistics API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64url, either } from "./token-shapes.ts";

export const holistic: VendorRules = {
  vendor: "Holistics",
  rules: [
    namedToken({
      id: "holistic-api-key",
      name: "Holistics API key",
      description: "Runs reports on a company's databases.",
      docs: "Holistics: API documentation",
      severity: "high",
      names: ["holistics", "holistic"],
      value: either(alnum(43), base64url(43)),
      tags: ["analytics"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
