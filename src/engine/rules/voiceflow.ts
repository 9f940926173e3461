/** Voiceflow API key: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const voiceflow: VendorRules = {
  vendor: "Voiceflow",
  rules: [
    {
      id: "voiceflow-api-key",
      name: "Voiceflow API key",
      description: "Runs and changes a workspace's agents.",
      docs: "Voiceflow: API documentation",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(VF\\.(?:(?:DM|WS)\\.)?[a-f0-9]{24}\\.[A-Za-z0-9]{16})(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 6,
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
      examples: () => {
        const token = `VF.DM.${sample("hex", 24)}.${sample("alnum", 16)}`;
        return {
          positive: exampleLines("VOICEFLOW_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};
