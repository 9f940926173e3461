/** Browserbase keys: told by their own marks. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const browserbase: VendorRules = {
  vendor: "Browserbase",
  rules: [
    markedToken({
      id: "browserbase-api-key",
      name: "Browserbase key",
      description: "Runs browsers at its owner's cost.",
      docs: "Browserbase: API keys",
      severity: "medium",
      value: "bb_(?:live|test)_[A-Za-z0-9_-]{24,40}",
      sample: () => `bb_live_${sample("base64url", 27)}`,
      variable: "BROWSERBASE_API_KEY",
      publicPrefix: 3,
      tags: ["ai"],
      revoke: "Delete the key in the dashboard.",
    }),
  ],
};
