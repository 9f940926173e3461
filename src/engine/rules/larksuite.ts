/** Lark API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { UUID } from "./assignment.ts";
import { sampleUuid } from "./example-lines.ts";
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
    {
      id: "larksuite-webhook",
      name: "Lark bot webhook",
      description: "Posts into a group chat.",
      docs: "Lark: Custom bot usage guide",
      severity: "medium",
      regex: `open\\.(?:larksuite\\.com|feishu\\.cn)/open-apis/bot/(?:v2/)?hook/(${UUID})(?![A-Za-z0-9-])`,
      gates: { entropy: 2.8, digit: true },
      validator: "named-secret",
      base: 4,
      tags: ["chat", "webhook"],
      revoke: "Remove the bot from the group.",
      examples: () => {
        const value = sampleUuid();
        return {
          positive: [
            `https://open.larksuite.com/open-apis/bot/v2/hook/${value}`,
            `hook = "https://open.feishu.cn/open-apis/bot/v2/hook/${value}"`,
          ],
          negative: [
            `https://open.feishu.cn/open-apis/bot/v2/hook/xxxx`,
            `https://open.feishu.cn/open-apis/bot/v3/info/${value}`,
          ],
        };
      },
    },
  ],
};
