/** Hyperbrowser keys: told by their own marks. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const hyperbrowser: VendorRules = {
  vendor: "Hyperbrowser",
  rules: [
    markedToken({
      id: "hyperbrowser-api-key",
      name: "Hyperbrowser key",
      description: "Runs browsers at its owner's cost.",
      docs: "Hyperbrowser: API keys",
      severity: "medium",
      value: "hb_[0-9a-f]{28}",
      sample: () => `hb_${sample("hex", 28)}`,
      variable: "HYPERBROWSER_API_KEY",
      publicPrefix: 3,
      tags: ["ai"],
      revoke: "Delete the key in the dashboard.",
    }),
  ],
};
