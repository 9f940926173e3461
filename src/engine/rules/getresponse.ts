/** GetResponse API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { lowerAlnum } from "./token-shapes.ts";

export const getresponse: VendorRules = {
  vendor: "GetResponse",
  rules: [
    namedToken({
      id: "getresponse-api-key",
      name: "GetResponse API key",
      description: "Reads contacts and sends mail as its owner.",
      docs: "GetResponse: API documentation",
      severity: "high",
      names: ["getresponse", "get_response"],
      value: lowerAlnum(32),
      tags: ["marketing"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
