/** Drone access token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const droneCi: VendorRules = {
  vendor: "Drone CI",
  rules: [
    {
      id: "drone-ci-access-token",
      name: "Drone access token",
      description: "Runs builds and reads secrets' names as its owner.",
      docs: "Drone: API token",
      severity: "high",
      regex: assignment({ names: ["drone"], words: ["token", "secret"], value: "[A-Za-z0-9]{32}" }),
      gates: { entropy: 3.6, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Rotate the token on the user's settings page.",
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: exampleLines("DRONE_TOKEN", value),
          negative: [
            `CHECKSUM=${value}`,
            `DRONE_TOKEN=${value}${value}`,
            `DRONE_TOKEN=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
