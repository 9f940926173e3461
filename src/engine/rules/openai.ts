/** OpenAI's keys: known by their prefix and the marker in their middle. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const openai: VendorRules = {
  vendor: "OpenAI",
  rules: [
    {
      id: "openai-api-key",
      name: "OpenAI API key",
      description: "Calls OpenAI's models at the account's expense.",
      docs: "OpenAI Platform: API keys",
      severity: "high",
      regex: "(?<![A-Za-z0-9])sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}(?![A-Za-z0-9])",
      validator: "openai-key",
      base: 5,
      publicPrefix: 3,
      tags: ["ai"],
      revoke: "Delete the key under Platform, API keys.",
      examples: () => {
        const token = `sk-${sample("alnum", 20)}${"T3Blbk"}${"FJ"}${sample("alnum", 20, 2)}`;
        return {
          positive: exampleLines("OPENAI_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
    {
      id: "openai-project-key",
      name: "OpenAI project or service account key",
      description: "Calls OpenAI's models at the project's expense.",
      docs: "OpenAI Platform: API keys",
      severity: "high",
      regex:
        "(?<![A-Za-z0-9])sk-(?:proj|svcacct|service|None)-[A-Za-z0-9_-]{20,80}T3BlbkFJ[A-Za-z0-9_-]{20,80}(?![A-Za-z0-9_-])",
      validator: "openai-key",
      base: 5,
      publicPrefix: 3,
      tags: ["ai"],
      revoke: "Delete the key under Platform, API keys.",
      examples: () => {
        const token = `sk-proj-${sample("base64url", 74)}${"T3Blbk"}${"FJ"}${sample("base64url", 74, 2)}`;
        return {
          positive: exampleLines("OPENAI_API_KEY", token),
          negative: [
            `KEY=sk-proj-${sample("base64url", 150)}`,
            `KEY=sk-proj-${sample("base64url", 10)}${"T3Blbk"}${"FJ"}${sample("base64url", 10)}`,
          ],
        };
      },
    },
    {
      id: "openai-admin-key",
      name: "OpenAI admin key",
      description: "Manages an organisation's users, projects and keys.",
      docs: "OpenAI Platform: Admin API keys",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])sk-admin-[A-Za-z0-9_-]{20,80}T3BlbkFJ[A-Za-z0-9_-]{20,80}(?![A-Za-z0-9_-])",
      validator: "openai-key",
      base: 5,
      publicPrefix: 9,
      tags: ["ai"],
      revoke: "Delete the key under Organization, Admin keys.",
      examples: () => {
        const token = `sk-admin-${sample("base64url", 58)}${"T3Blbk"}${"FJ"}${sample("base64url", 58, 2)}`;
        return {
          positive: exampleLines("OPENAI_ADMIN_KEY", token),
          negative: [
            `KEY=sk-admin-${sample("base64url", 124)}`,
            `KEY=sk-admin-${sample("base64url", 10)}${"T3Blbk"}${"FJ"}${sample("base64url", 10)}`,
          ],
        };
      },
    },
    markedToken({
      id: "openai-session-key",
      name: "OpenAI session key",
      description: "Acts as a signed-in user.",
      docs: "OpenAI: Authentication",
      severity: "high",
      value: "sess-[A-Za-z0-9]{40,60}",
      sample: () => `sess-${sample("alnum", 40)}`,
      variable: "OPENAI_SESSION",
      entropy: 4,
      publicPrefix: 5,
      tags: ["ai"],
      revoke: "Sign out of all devices in the account settings.",
    }),
  ],
};
