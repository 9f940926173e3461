/** BrowserStack access key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const browserstack: VendorRules = {
  vendor: "BrowserStack",
  rules: [
    {
      id: "browserstack-access-key",
      name: "BrowserStack access key",
      description: "Runs browsers at its owner's cost.",
      docs: "BrowserStack: Access key",
      severity: "medium",
      regex: assignment({
        names: ["browserstack", "browser_stack"],
        words: ["key"],
        value: "[A-Za-z0-9]{20}",
      }),
      gates: { entropy: 3.2, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Reset the key on the account's profile page.",
      examples: () => {
        const value = sample("alnum", 20);
        return {
          positive: exampleLines("BROWSERSTACK_ACCESS_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `BROWSERSTACK_ACCESS_KEY=${value}${value}`,
            `BROWSERSTACK_ACCESS_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
