/** Shipday API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const shipday: VendorRules = {
  vendor: "Shipday",
  rules: [
    namedToken({
      id: "shipday-api-key",
      name: "Shipday API key",
      description: "Reads and changes a company's deliveries.",
      docs: "Shipday: API documentation",
      severity: "medium",
      names: ["shipday"],
      value: spelled(
        "[A-Za-z0-9]{10,11}\\.[A-Za-z0-9]{20}",
        () => `${sample("alnum", 11)}.${sample("alnum", 20)}`,
      ),
      tags: ["logistics"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
