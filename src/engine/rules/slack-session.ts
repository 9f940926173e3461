/** What a signed-in browser holds for Slack; tokens are in slack.ts. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const slackSession: VendorRules = {
  vendor: "Slack",
  rules: [
    {
      id: "slack-session-cookie",
      name: "Slack browser session cookie",
      description: "The cookie `d`: together with a session token, acts as the person who is signed in.",
      docs: "Slack Help: Manage session duration",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])(xoxd-[A-Za-z0-9%+/_-]{60,400}={0,2})(?![A-Za-z0-9%+/_=-])",
      gates: { entropy: 4, digit: true },
      base: 4,
      publicPrefix: 5,
      tags: ["chat"],
      revoke: "Sign out of all sessions in the account's settings.",
      examples: () => {
        const value = `xoxd-${sample("alnum", 60)}%2B${sample("alnum", 50, 2)}%3D`;
        return {
          positive: [...exampleLines("SLACK_COOKIE", value), `Cookie: d=${value}; path=/`],
          negative: [value.slice(0, 60), `a${value}`, `${value.slice(0, 5)}${"x".repeat(36)}`],
        };
      },
    },
  ],
};
