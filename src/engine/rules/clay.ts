/** Clay API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const clay: VendorRules = {
  vendor: "Clay",
  rules: [
    namedToken({
      id: "clay-api-key",
      name: "Clay API key",
      description: "Reads and changes a workspace's tables.",
      docs: "Clay: API documentation",
      severity: "medium",
      names: ["clay"],
      words: ["key", "token"],
      bounded: true,
      strict: true,
      value: hex(20),
      tags: ["sales"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
