/** FullStory API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
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
  ],
};
