/** Everhour API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const everhour: VendorRules = {
  vendor: "Everhour",
  rules: [
    namedToken({
      id: "everhour-api-key",
      name: "Everhour API key",
      description: "Reads and changes a team's time entries.",
      docs: "Everhour: API documentation",
      severity: "medium",
      names: ["everhour"],
      value: spelled(
        "[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{6}-[0-9a-f]{6}-[0-9a-f]{8}",
        () =>
          `${sample("hex", 4)}-${sample("hex", 4, 2)}-${sample("hex", 6)}-${sample("hex", 6, 2)}-${sample("hex", 8)}`,
      ),
      tags: ["productivity"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
