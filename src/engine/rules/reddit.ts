/** Reddit client secret: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const reddit: VendorRules = {
  vendor: "Reddit",
  rules: [
    {
      id: "reddit-client-secret",
      name: "Reddit client secret",
      description: "Authenticates an application to Reddit.",
      docs: "Reddit: OAuth2",
      severity: "high",
      regex: assignment({
        names: ["reddit", "praw"],
        words: ["secret"],
        value: "[A-Za-z0-9_-]{27}(?:[A-Za-z0-9_-]{3})?",
      }),
      gates: { entropy: 3.6, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Delete the app and create it anew under Preferences, Apps.",
      examples: () => {
        const value = sample("base64url", 30);
        return {
          positive: exampleLines("REDDIT_CLIENT_SECRET", value),
          negative: [`CHECKSUM=${value}`, `REDDIT_CLIENT_SECRET=${value.slice(0, 10)}`],
        };
      },
    },
  ],
};
