/** ClickUp's personal tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const clickup: VendorRules = {
  vendor: "ClickUp",
  rules: [
    {
      id: "clickup-personal-token",
      name: "ClickUp personal API token",
      description: "Acts as its owner.",
      docs: "ClickUp API: Authentication",
      severity: "high",
      regex: "(?<![A-Za-z0-9])pk_[0-9]{6,10}_[A-Z0-9]{32}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 3,
      tags: ["project-management"],
      revoke: "Regenerate the token under Settings, Apps.",
      examples: () => {
        const token = `pk_${sample("digits", 8)}_${sample("upperDigits", 32)}`;
        return {
          positive: exampleLines("CLICKUP_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
