/** FullStory API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const fullstory: VendorRules = {
  vendor: "FullStory",
  rules: [
    namedToken({
      id: "fullstory-api-key",
      name: "FullStory API key",
      description: "Reads an organisation's recorded sessions.",
      docs: "FullStory: API documentation",
      severity: "medium",
      names: ["fullstory"],
      value: spelled("(?:na1|eu1)\\.[A-Za-z0-9+/]{80,120}", () => `na1.${sample("alnum", 100)}`),
      tags: ["analytics"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
    markedToken({
      id: "fullstory-regional-api-key",
      name: "FullStory API key with its region",
      description: "Reads recorded sessions and people.",
      docs: "FullStory: Authentication",
      severity: "high",
      value: "(?:na1|eu1)\\.[A-Za-z0-9+/_-]{80,140}={0,2}",
      sample: () => `na1.${sample("alnum", 100)}`,
      variable: "FULLSTORY_API_KEY",
      entropy: 4,
      tags: ["analytics"],
      revoke: "Delete the key under Settings, Integrations, API Keys.",
    }),
  ],
};
