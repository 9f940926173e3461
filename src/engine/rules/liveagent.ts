/** LiveAgent API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const liveagent: VendorRules = {
  vendor: "LiveAgent",
  rules: [
    namedToken({
      id: "liveagent-api-key",
      name: "LiveAgent API key",
      description: "Reads and answers a company's support mail.",
      docs: "LiveAgent: API documentation",
      severity: "high",
      names: ["liveagent", "live_agent"],
      value: alnum(32),
      tags: ["support"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
