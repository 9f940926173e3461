/** Tomorrow.io API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const tomorrowIo: VendorRules = {
  vendor: "Tomorrow.io",
  rules: [
    namedToken({
      id: "tomorrow-io-api-key",
      name: "Tomorrow.io API key",
      description: "Reads forecasts at its owner's quota.",
      docs: "Tomorrow.io: API documentation",
      severity: "low",
      names: ["tomorrowio", "tomorrow_io", "climacell"],
      value: alnum(32),
      tags: ["weather"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
