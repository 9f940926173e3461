/** MapQuest key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const mapquest: VendorRules = {
  vendor: "MapQuest",
  rules: [
    {
      id: "mapquest-consumer-key",
      name: "MapQuest key",
      description: "Calls the MapQuest API at its owner's quota.",
      docs: "MapQuest: Getting started",
      severity: "low",
      regex: assignment({ names: ["mapquest", "map_quest"], value: "[A-Za-z0-9]{32}" }),
      gates: { entropy: 3.6, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the key on the Manage Keys page.",
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: exampleLines("MAPQUEST_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `MAPQUEST_KEY=${value}${value}`,
            `MAPQUEST_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
