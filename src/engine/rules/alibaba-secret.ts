/** Alibaba Cloud access key secret: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const alibabaSecret: VendorRules = {
  vendor: "Alibaba Cloud",
  rules: [
    {
      id: "alibaba-access-key-secret",
      name: "Alibaba Cloud access key secret",
      description: "Signs requests as a RAM user or the account itself.",
      docs: "Alibaba Cloud: Create an AccessKey pair",
      severity: "critical",
      regex: assignment({
        names: ["alibaba", "aliyun", "access_key_secret", "alicloud", "oss_secret", "oss_access"],
        value: "[A-Za-z0-9]{30}",
      }),
      gates: { entropy: 3.5, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Disable and delete the access key in the RAM console.",
      examples: () => {
        const value = sample("alnum", 30);
        return {
          positive: exampleLines("ALIYUN_ACCESS_KEY_SECRET", value),
          negative: [
            `CHECKSUM=${value}`,
            `ALIYUN_ACCESS_KEY_SECRET=${value}${value}`,
            `ALIYUN_ACCESS_KEY_SECRET=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
