/** Hunter API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const hunter: VendorRules = {
  vendor: "Hunter",
  rules: [
    {
      id: "hunter-api-key",
      name: "Hunter API key",
      description: "Finds e-mail addresses with its owner's credits.",
      docs: "Hunter: API authentication",
      severity: "medium",
      regex: assignment({ names: ["hunter"], words: ["key", "token"], value: "[a-f0-9]{40}" }),
      gates: { entropy: 3.2, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Delete the key on the API page.",
      examples: () => {
        const value = sample("hex", 40);
        return {
          positive: exampleLines("HUNTER_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `HUNTER_API_KEY=${value}${value}`,
            `HUNTER_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
