/** StoryChief API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const storychief: VendorRules = {
  vendor: "StoryChief",
  rules: [
    namedToken({
      id: "storychief-api-key",
      name: "StoryChief API key",
      description: "Reads and publishes a company's stories.",
      docs: "StoryChief: API documentation",
      severity: "medium",
      names: ["storychief", "story_chief"],
      value: base64url(940),
      tags: ["marketing"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
