/** Sumo Logic access id, Sumo Logic access key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const sumoLogic: VendorRules = {
  vendor: "Sumo Logic",
  rules: [
    {
      id: "sumo-logic-access-id",
      name: "Sumo Logic access id",
      description: "Names a Sumo Logic access key.",
      docs: "Sumo Logic: Access Keys",
      severity: "low",
      regex: assignment({ names: ["sumo"], value: "su[A-Za-z0-9]{12}" }),
      gates: { entropy: 2.8, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the access key under Administration, Security.",
      examples: () => {
        const value = "su" + sample("alnum", 12);
        return {
          positive: exampleLines("SUMO_LOGIC_ACCESS_ID", value),
          negative: [
            `CHECKSUM=${value}`,
            `SUMO_LOGIC_ACCESS_ID=${value}${value}`,
            `SUMO_LOGIC_ACCESS_ID=${value.slice(0, -1)}`,
          ],
        };
      },
    },
    {
      id: "sumo-logic-access-key",
      name: "Sumo Logic access key",
      description: "Manages collectors and reads logs.",
      docs: "Sumo Logic: Access Keys",
      severity: "high",
      regex: assignment({ names: ["sumo"], value: "[A-Za-z0-9]{64}" }),
      gates: { entropy: 4.3, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Delete the access key under Administration, Security.",
      examples: () => {
        const value = sample("alnum", 64);
        return {
          positive: exampleLines("SUMO_LOGIC_ACCESS_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `SUMO_LOGIC_ACCESS_KEY=${value}${value}`,
            `SUMO_LOGIC_ACCESS_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
