/** Instantly API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64, either } from "./token-shapes.ts";

export const instantly: VendorRules = {
  vendor: "Instantly",
  rules: [
    namedToken({
      id: "instantly-api-key",
      name: "Instantly API key",
      description: "Sends mail campaigns as its owner.",
      docs: "Instantly: API documentation",
      severity: "medium",
      names: ["instantly_ai", "instantly_api", "instantly_key", "instantly_token", "instantlyai"],
      value: either(base64(48), either(base64(44), base64(68))),
      tags: ["sales"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
