/** Lark API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum } from "./token-shapes.ts";

export const larksuite: VendorRules = {
  vendor: "Lark",
  rules: [
    namedToken({
      id: "larksuite-api-secret",
      name: "Lark API secret",
      description: "Acts as an application in a company's workspace.",
      docs: "Lark: API documentation",
      severity: "high",
      names: ["larksuite", "lark_suite", "lark_app", "lark_secret", "feishu"],
      value: alnum(32),
      tags: ["messaging"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
