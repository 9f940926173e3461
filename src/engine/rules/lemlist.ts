/** lemlist API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const lemlist: VendorRules = {
  vendor: "lemlist",
  rules: [
    namedToken({
      id: "lemlist-api-key",
      name: "lemlist API key",
      description: "Sends mail campaigns as its owner.",
      docs: "lemlist: API documentation",
      severity: "medium",
      names: ["lemlist"],
      value: hex(32),
      tags: ["sales"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
