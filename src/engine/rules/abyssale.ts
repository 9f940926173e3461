/** Abyssale API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const abyssale: VendorRules = {
  vendor: "Abyssale",
  rules: [
    namedToken({
      id: "abyssale-api-key",
      name: "Abyssale API key",
      description: "Renders images and banners from a company's templates.",
      docs: "Abyssale: API documentation",
      severity: "medium",
      names: ["abyssale"],
      value: alnum(40),
      tags: ["design"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
