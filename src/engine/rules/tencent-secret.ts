/** Tencent Cloud secret key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const tencentSecret: VendorRules = {
  vendor: "Tencent Cloud",
  rules: [
    {
      id: "tencent-secret-key",
      name: "Tencent Cloud secret key",
      description: "Signs requests as a CAM user.",
      docs: "Tencent Cloud: Root account access key",
      severity: "critical",
      regex: assignment({ names: ["tencent", "qcloud"], words: ["secret", "key"], value: "[A-Za-z0-9]{32}" }),
      gates: { entropy: 3.6, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Disable and delete the key in the CAM console.",
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: exampleLines("TENCENTCLOUD_SECRET_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `TENCENTCLOUD_SECRET_KEY=${value}${value}`,
            `TENCENTCLOUD_SECRET_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
