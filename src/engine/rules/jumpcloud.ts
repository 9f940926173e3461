/** JumpCloud API key: known by its prefix or the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { hex } from "./token-shapes.ts";

export const jumpcloud: VendorRules = {
  vendor: "JumpCloud",
  rules: [
    {
      id: "jumpcloud-api-key",
      name: "JumpCloud API key",
      description: "Controls an organisation's users and devices.",
      docs: "JumpCloud: API documentation",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])(jca_[A-Za-z0-9]{36,54})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 4,
      tags: ["identity"],
      revoke: "Regenerate the key in the account's API settings.",
      examples: () => {
        const token = `jca_${sample("alnum", 36)}`;
        return {
          positive: exampleLines("JUMPCLOUD_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
    namedToken({
      id: "jumpcloud-named-api-key",
      name: "JumpCloud API key",
      description: "Controls an organisation's users and devices.",
      docs: "JumpCloud: API documentation",
      severity: "critical",
      names: ["jumpcloud", "jump_cloud"],
      value: hex(40),
      tags: ["identity"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
