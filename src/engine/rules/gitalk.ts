/** Gitalk API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const gitalk: VendorRules = {
  vendor: "Gitalk",
  rules: [
    namedToken({
      id: "gitalk-api-secret",
      name: "Gitalk API secret",
      description: "Signs visitors in as a comment application.",
      docs: "Gitalk: API documentation",
      severity: "medium",
      names: ["gitalk"],
      value: hex(40),
      tags: ["developer-tools"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
