/** Noticeable API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const noticeable: VendorRules = {
  vendor: "Noticeable",
  rules: [
    namedToken({
      id: "noticeable-api-key",
      name: "Noticeable API key",
      description: "Publishes a project's news.",
      docs: "Noticeable: API documentation",
      severity: "low",
      names: ["noticeable_io", "noticeable_api", "noticeable_key", "noticeable_token", "noticeable"],
      value: alnum(20),
      tags: ["marketing"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
