/** Kling AI API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const kling: VendorRules = {
  vendor: "Kling AI",
  rules: [
    namedToken({
      id: "kling-api-secret",
      name: "Kling AI API secret",
      description: "Makes videos at its owner's cost.",
      docs: "Kling AI: API documentation",
      severity: "high",
      names: ["kling", "klingai"],
      value: alnum(32),
      tags: ["ai"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
