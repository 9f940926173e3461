/** Gitea access token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const gitea: VendorRules = {
  vendor: "Gitea",
  rules: [
    {
      id: "gitea-access-token",
      name: "Gitea access token",
      description: "Reads and changes repositories as its owner.",
      docs: "Gitea: API usage",
      severity: "high",
      regex: assignment({ names: ["gitea", "forgejo", "codeberg", "gogs"], value: "[a-f0-9]{40}" }),
      gates: { entropy: 3.2, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Delete the token under Settings, Applications.",
      examples: () => {
        const value = sample("hex", 40);
        return {
          positive: exampleLines("GITEA_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `GITEA_TOKEN=${value}${value}`,
            `GITEA_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
