/** Etsy API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { lowerAlnum } from "./token-shapes.ts";

export const etsy: VendorRules = {
  vendor: "Etsy",
  rules: [
    namedToken({
      id: "etsy-api-key",
      name: "Etsy API key",
      description: "Reads and changes shops as an application.",
      docs: "Etsy: API documentation",
      severity: "medium",
      names: ["etsy"],
      bounded: true,
      value: lowerAlnum(24),
      tags: ["commerce"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
    namedToken({
      id: "etsy-shared-secret",
      name: "Etsy shared secret",
      description: "Signs an application's requests beside its key.",
      docs: "Etsy: Open API v3, authentication",
      severity: "medium",
      names: ["etsy"],
      words: ["secret"],
      bounded: true,
      value: lowerAlnum(10),
      tags: ["commerce"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
