/** MaxMind license key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const maxmind: VendorRules = {
  vendor: "MaxMind",
  rules: [
    {
      id: "maxmind-legacy-license-key",
      name: "MaxMind license key",
      description: "Downloads GeoIP databases; keys made before 2023 have 16 characters.",
      docs: "MaxMind: License keys",
      severity: "low",
      regex: assignment({
        names: ["maxmind", "max_mind", "geoip"],
        words: ["key"],
        value: "[A-Za-z0-9]{16}",
      }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the key under Manage License Keys.",
      examples: () => {
        const value = sample("alnum", 16);
        return {
          positive: exampleLines("MAXMIND_LICENSE_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `MAXMIND_LICENSE_KEY=${value}${value}`,
            `MAXMIND_LICENSE_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
