/** Disqus API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const disqus: VendorRules = {
  vendor: "Disqus",
  rules: [
    {
      id: "disqus-api-key",
      name: "Disqus API key",
      description: "Moderates comments as an application.",
      docs: "Disqus: Authentication",
      severity: "medium",
      regex: assignment({ names: ["disqus"], value: "[A-Za-z0-9]{64}" }),
      gates: { entropy: 4.3, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Regenerate the key in the application's settings.",
      examples: () => {
        const value = sample("alnum", 64);
        return {
          positive: exampleLines("DISQUS_SECRET_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `DISQUS_SECRET_KEY=${value}${value}`,
            `DISQUS_SECRET_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
