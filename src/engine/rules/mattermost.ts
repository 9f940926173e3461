/** Mattermost access token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const mattermost: VendorRules = {
  vendor: "Mattermost",
  rules: [
    {
      id: "mattermost-access-token",
      name: "Mattermost access token",
      description: "Reads and writes messages as a user or bot.",
      docs: "Mattermost: Personal access tokens",
      severity: "high",
      regex: assignment({ names: ["mattermost"], value: "[a-z0-9]{26}" }),
      gates: { entropy: 3.4, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the token under Profile, Security.",
      examples: () => {
        const value = sample("lowerDigits", 26);
        return {
          positive: exampleLines("MATTERMOST_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `MATTERMOST_TOKEN=${value}${value}`,
            `MATTERMOST_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
