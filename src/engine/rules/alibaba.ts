/** Alibaba Cloud's access key ids: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const alibaba: VendorRules = {
  vendor: "Alibaba Cloud",
  rules: [
    {
      id: "alibaba-access-key-id",
      name: "Alibaba Cloud access key id",
      description: "Names a key pair of an Alibaba Cloud account.",
      docs: "Alibaba Cloud: Create an AccessKey pair",
      severity: "high",
      regex: "(?<![A-Za-z0-9])LTAI[A-Za-z0-9]{12,20}(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 4,
      publicPrefix: 4,
      tags: ["cloud"],
      revoke: "Disable and delete the pair under AccessKey Management.",
      examples: () => {
        const token = `LTAI5t${sample("alnum", 18)}`;
        return {
          positive: [
            ...exampleLines("ALIBABA_CLOUD_ACCESS_KEY_ID", token),
            `accessKeyId: LTAI4${sample("alnum", 12, 2)}\n`,
          ],
          negative: [`ID=LTAI${sample("alnum", 11)}`, `ID=LTAI${sample("alnum", 21)}`],
        };
      },
    },
  ],
};
