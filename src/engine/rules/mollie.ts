/** Mollie API keys: a mark of their side, live or test, under the vendor's name. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const mollie: VendorRules = {
  vendor: "Mollie",
  rules: [
    namedToken({
      id: "mollie-api-key",
      name: "Mollie API key",
      description: "Takes and refunds payments.",
      docs: "Mollie: Authentication",
      severity: "critical",
      names: ["mollie"],
      value: spelled("(?:live|test|access)_[A-Za-z0-9]{28,50}", () => `live${"_"}${sample("alnum", 30)}`),
      tags: ["payments"],
      revoke: "Reset the key in the dashboard.",
    }),
  ],
};
