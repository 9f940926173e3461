/** fastFOREX API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const fastforex: VendorRules = {
  vendor: "fastFOREX",
  rules: [
    namedToken({
      id: "fastforex-api-key",
      name: "fastFOREX API key",
      description: "Reads exchange rates at its owner's quota.",
      docs: "fastFOREX: API documentation",
      severity: "low",
      names: ["fastforex", "fast_forex"],
      value: spelled(
        "[a-z0-9]{10}-[a-z0-9]{10}-[a-z0-9]{6}",
        () => `${sample("lowerDigits", 10)}-${sample("lowerDigits", 10, 2)}-${sample("lowerDigits", 6)}`,
      ),
      tags: ["finance"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
