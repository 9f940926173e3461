/** 42's application secrets: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const intra42: VendorRules = {
  vendor: "42",
  rules: [
    {
      id: "intra42-client-secret",
      name: "42 intranet application secret",
      description: "Lets whoever holds it act as the application.",
      docs: "42 API: Getting started",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])s-s4t2(?:ud|af)-[0-9a-f]{64}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 9,
      tags: ["education"],
      revoke: "Regenerate the secret on the application's page.",
      examples: () => {
        const token = `s-s4t2ud-${sample("hex", 64)}`;
        return {
          positive: exampleLines("FT_CLIENT_SECRET", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
