/** PollsAPI API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { upperAlnum } from "./token-shapes.ts";

export const pollsapi: VendorRules = {
  vendor: "PollsAPI",
  rules: [
    namedToken({
      id: "pollsapi-api-key",
      name: "PollsAPI API key",
      description: "Makes and reads polls as its owner.",
      docs: "PollsAPI: API documentation",
      severity: "low",
      names: ["pollsapi", "polls_api"],
      value: upperAlnum(28),
      tags: ["forms"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
