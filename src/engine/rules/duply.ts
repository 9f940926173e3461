/** Duply API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64url, either, uuid } from "./token-shapes.ts";

export const duply: VendorRules = {
  vendor: "Duply",
  rules: [
    namedToken({
      id: "duply-api-key",
      name: "Duply API key",
      description: "Renders images from an account's templates.",
      docs: "Duply: API documentation",
      severity: "low",
      names: ["duply"],
      value: either(alnum(40), base64url(20), uuid()),
      tags: ["design"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
