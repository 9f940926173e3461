/** Trello API key, Trello token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const trello: VendorRules = {
  vendor: "Trello",
  rules: [
    {
      id: "trello-api-key",
      name: "Trello API key",
      description: "Names a Trello Power-Up; with a token it acts for a member.",
      docs: "Trello: API Introduction, Authorization",
      severity: "low",
      regex: assignment({ names: ["trello"], value: "[a-f0-9]{32}" }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Generate a new key on the Power-Up's API Key tab.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: exampleLines("TRELLO_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `TRELLO_API_KEY=${value}${value}`,
            `TRELLO_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
    {
      id: "trello-token",
      name: "Trello token",
      description: "Acts for a Trello member.",
      docs: "Trello: API Introduction, Authorization",
      severity: "high",
      regex: assignment({ names: ["trello"], value: "[a-f0-9]{64}" }),
      gates: { entropy: 3.4, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Revoke the application in the member's account settings.",
      examples: () => {
        const value = sample("hex", 64);
        return {
          positive: exampleLines("TRELLO_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `TRELLO_TOKEN=${value}${value}`,
            `TRELLO_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
    markedToken({
      id: "trello-prefixed-token",
      name: "Trello token with its prefix",
      description: "Reads and changes its owner's boards.",
      docs: "Atlassian Developer: Trello authorization",
      severity: "high",
      value: "ATTA[A-Fa-f0-9]{72}",
      sample: () => `ATTA${sample("hex", 64)}${sample("hex", 8).toUpperCase()}`,
      variable: "TRELLO_TOKEN",
      publicPrefix: 4,
      tags: ["productivity"],
      revoke: "Revoke the token under the account's applications.",
    }),
  ],
};
