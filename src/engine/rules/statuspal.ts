/** Statuspal API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const statuspal: VendorRules = {
  vendor: "Statuspal",
  rules: [
    namedToken({
      id: "statuspal-api-key",
      name: "Statuspal API key",
      description: "Changes a company's status page.",
      docs: "Statuspal: API documentation",
      severity: "medium",
      names: ["statuspal"],
      value: spelled("uk_[A-Za-z0-9_-]{20,40}", () => `uk_${sample("alnum", 32)}`),
      tags: ["monitoring"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
