/** Delighted API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const delighted: VendorRules = {
  vendor: "Delighted",
  rules: [
    namedToken({
      id: "delighted-api-key",
      name: "Delighted API key",
      description: "Reads and sends a company's surveys.",
      docs: "Delighted: API documentation",
      severity: "medium",
      names: ["delighted"],
      value: alnum(32),
      tags: ["marketing"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
