/** Strava client secret or token: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const strava: VendorRules = {
  vendor: "Strava",
  rules: [
    {
      id: "strava-client-secret",
      name: "Strava client secret or token",
      description: "Authenticates an application or reads an athlete's activities.",
      docs: "Strava: Authentication",
      severity: "medium",
      regex: assignment({ names: ["strava"], value: "[a-f0-9]{40}" }),
      gates: { entropy: 3.2, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Generate a new secret on the API settings page.",
      examples: () => {
        const value = sample("hex", 40);
        return {
          positive: exampleLines("STRAVA_CLIENT_SECRET", value),
          negative: [
            `CHECKSUM=${value}`,
            `STRAVA_CLIENT_SECRET=${value}${value}`,
            `STRAVA_CLIENT_SECRET=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
