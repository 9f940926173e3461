/** Box API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const box: VendorRules = {
  vendor: "Box",
  rules: [
    namedToken({
      id: "box-api-secret",
      name: "Box API secret",
      description: "Reads and changes an organisation's files.",
      docs: "Box: API documentation",
      severity: "high",
      names: ["box"],
      words: ["secret", "token", "key"],
      bounded: true,
      strict: true,
      value: alnum(32),
      tags: ["storage"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
