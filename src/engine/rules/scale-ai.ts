/** Scale AI API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const scaleAi: VendorRules = {
  vendor: "Scale AI",
  rules: [
    namedToken({
      id: "scale-ai-api-key",
      name: "Scale AI API key",
      description: "Orders labelled data at its owner's cost.",
      docs: "Scale AI: API documentation",
      severity: "high",
      names: ["scale_ai", "scaleapi", "scale_api", "scale_key"],
      value: spelled("(?:live|test)_[a-f0-9]{32}", () => `live_${sample("hex", 32)}`),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
