/** Anthropic's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const anthropic: VendorRules = {
  vendor: "Anthropic",
  rules: [
    {
      id: "anthropic-api-key",
      name: "Anthropic API key",
      description: "Calls Claude at the workspace's expense.",
      docs: "Anthropic Docs: API overview",
      severity: "high",
      regex: "(?<![A-Za-z0-9])sk-ant-api[0-9]{2}-[A-Za-z0-9_-]{93}AA(?![A-Za-z0-9_-])",
      validator: "anthropic-key",
      base: 5,
      publicPrefix: 13,
      tags: ["ai"],
      revoke: "Delete the key in the Console, API keys.",
      examples: () => {
        const token = `sk-ant-api03-${sample("base64url", 93)}AA`;
        return {
          positive: exampleLines("ANTHROPIC_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
    {
      id: "anthropic-admin-key",
      name: "Anthropic admin key",
      description: "Manages an organisation's members, workspaces and keys.",
      docs: "Anthropic Docs: Admin API",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])sk-ant-admin[0-9]{2}-[A-Za-z0-9_-]{93}AA(?![A-Za-z0-9_-])",
      validator: "anthropic-key",
      base: 5,
      publicPrefix: 15,
      tags: ["ai"],
      revoke: "Delete the key in the Console, Admin keys.",
      examples: () => {
        const token = `sk-ant-admin01-${sample("base64url", 93)}AA`;
        return {
          positive: exampleLines("ANTHROPIC_ADMIN_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
    {
      id: "anthropic-oauth-token",
      name: "Anthropic OAuth token",
      description: "Acts for a Claude account, as Claude Code does; refresh and session tokens look alike.",
      docs: "Anthropic Docs: Claude Code, identity and access management",
      severity: "high",
      regex: "(?<![A-Za-z0-9])sk-ant-(?:oat|ort|sid)[0-9]{2}-[A-Za-z0-9_-]{80,140}(?![A-Za-z0-9_-])",
      validator: "anthropic-key",
      base: 5,
      publicPrefix: 13,
      tags: ["ai"],
      revoke: "Log out of all devices under the account's settings.",
      examples: () => {
        const token = `sk-ant-oat01-${sample("base64url", 93)}AA`;
        return {
          positive: exampleLines("CLAUDE_CODE_OAUTH_TOKEN", token),
          negative: [
            `TOKEN=sk-ant-oat01-${sample("base64url", 50)}`,
            `TOKEN=sk-ant-xyz01-${sample("base64url", 95)}`,
          ],
        };
      },
    },
  ],
};
