/** TrueNAS API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const truenas: VendorRules = {
  vendor: "TrueNAS",
  rules: [
    namedToken({
      id: "truenas-api-key",
      name: "TrueNAS API key",
      description: "Controls a storage server.",
      docs: "TrueNAS: API documentation",
      severity: "critical",
      names: ["truenas", "freenas"],
      value: spelled("[0-9]{1,3}-[A-Za-z0-9]{64}", () => `1-${sample("alnum", 64)}`),
      tags: ["storage"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
