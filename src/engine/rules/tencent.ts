/** Tencent Cloud's secret ids: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const tencent: VendorRules = {
  vendor: "Tencent Cloud",
  rules: [
    {
      id: "tencent-secret-id",
      name: "Tencent Cloud secret id",
      description: "Names a key pair of a Tencent Cloud account.",
      docs: "Tencent Cloud: Access keys",
      severity: "high",
      regex: "(?<![A-Za-z0-9])AKID[A-Za-z0-9]{32}(?![A-Za-z0-9_-])",
      gates: { entropy: 3.5 },
      base: 4,
      publicPrefix: 4,
      tags: ["cloud"],
      revoke: "Disable and delete the pair under Cloud Access Management, API keys.",
      examples: () => {
        const token = `AKID${sample("alnum", 32)}`;
        return {
          positive: exampleLines("TENCENTCLOUD_SECRET_ID", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
