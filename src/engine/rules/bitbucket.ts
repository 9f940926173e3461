/** Bitbucket client key, Bitbucket client secret: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const bitbucket: VendorRules = {
  vendor: "Bitbucket",
  rules: [
    {
      id: "bitbucket-client-id",
      name: "Bitbucket client key",
      description: "Names a Bitbucket OAuth consumer.",
      docs: "Bitbucket Cloud: OAuth consumers",
      severity: "low",
      regex: assignment({ names: ["bitbucket"], words: ["key", "id"], value: "[A-Za-z0-9]{18}" }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the OAuth consumer in the workspace settings.",
      examples: () => {
        const value = sample("alnum", 18);
        return {
          positive: exampleLines("BITBUCKET_CLIENT_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `BITBUCKET_CLIENT_KEY=${value}${value}`,
            `BITBUCKET_CLIENT_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
    {
      id: "bitbucket-client-secret",
      name: "Bitbucket client secret",
      description: "Authenticates a Bitbucket OAuth consumer.",
      docs: "Bitbucket Cloud: OAuth consumers",
      severity: "high",
      regex: assignment({ names: ["bitbucket"], words: ["secret"], value: "[A-Za-z0-9]{32}" }),
      gates: { entropy: 3.6, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the OAuth consumer in the workspace settings and make a new one.",
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: exampleLines("BITBUCKET_CLIENT_SECRET", value),
          negative: [
            `CHECKSUM=${value}`,
            `BITBUCKET_CLIENT_SECRET=${value}${value}`,
            `BITBUCKET_CLIENT_SECRET=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
