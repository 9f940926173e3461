/** Steel keys: told by their own marks. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const steel: VendorRules = {
  vendor: "Steel",
  rules: [
    markedToken({
      id: "steel-api-key",
      name: "Steel key",
      description: "Runs browsers at its owner's cost.",
      docs: "Steel: API keys",
      severity: "medium",
      value: "ste-[A-Za-z0-9]{60,100}",
      sample: () => `ste-${sample("alnum", 80)}`,
      variable: "STEEL_API_KEY",
      publicPrefix: 4,
      tags: ["ai"],
      revoke: "Delete the key in the dashboard.",
    }),
  ],
};
