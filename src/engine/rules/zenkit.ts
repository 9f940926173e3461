/** Zenkit API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const zenkit: VendorRules = {
  vendor: "Zenkit",
  rules: [
    namedToken({
      id: "zenkit-api-key",
      name: "Zenkit API key",
      description: "Reads and changes its owner's collections.",
      docs: "Zenkit: API documentation",
      severity: "medium",
      names: ["zenkit"],
      value: spelled(
        "[a-z0-9]{8}-[A-Za-z0-9_-]{32}",
        () => `${sample("lowerDigits", 8)}-${sample("alnum", 32)}`,
      ),
      tags: ["productivity"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
