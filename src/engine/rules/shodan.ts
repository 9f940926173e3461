/** Shodan API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const shodan: VendorRules = {
  vendor: "Shodan",
  rules: [
    {
      id: "shodan-api-key",
      name: "Shodan API key",
      description: "Searches Shodan with its owner's credits.",
      docs: "Shodan Developer: API",
      severity: "medium",
      regex: assignment({ names: ["shodan"], value: "[A-Za-z0-9]{32}" }),
      gates: { entropy: 3.6, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Reset the key on the account page.",
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: exampleLines("SHODAN_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `SHODAN_API_KEY=${value}${value}`,
            `SHODAN_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
