/** Gist API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64, either } from "./token-shapes.ts";

export const getgist: VendorRules = {
  vendor: "Gist",
  rules: [
    namedToken({
      id: "getgist-api-key",
      name: "Gist API key",
      description: "Reads and changes a company's contacts.",
      docs: "Gist: API documentation",
      severity: "medium",
      names: ["getgist", "get_gist"],
      value: either(base64(44), base64(68)),
      tags: ["marketing"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
