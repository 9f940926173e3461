/** Kontent.ai API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const kontent: VendorRules = {
  vendor: "Kontent.ai",
  rules: [
    namedToken({
      id: "kontent-api-key",
      name: "Kontent.ai API key",
      description: "Reads and changes a project's content.",
      docs: "Kontent.ai: API documentation",
      severity: "high",
      names: ["kontent", "kentico"],
      value: hex(36),
      tags: ["cms"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
