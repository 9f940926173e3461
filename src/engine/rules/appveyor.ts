/** AppVeyor API tokens: a short prefix, so the vendor's name must stand near. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const appveyor: VendorRules = {
  vendor: "AppVeyor",
  rules: [
    {
      id: "appveyor-api-token",
      name: "AppVeyor API token",
      description: "Starts builds and reads projects of an AppVeyor account.",
      docs: "AppVeyor: REST API authentication",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(v2\\.[a-z0-9]{20})(?![A-Za-z0-9_-])",
      gates: { entropy: 3.2, digit: true, keywords: ["appveyor"] },
      base: 3,
      publicPrefix: 3,
      tags: ["ci"],
      revoke: "Generate a new key under My Profile, API Keys.",
      examples: () => {
        const value = `v${"2."}${sample("lowerDigits", 20)}`;
        return {
          positive: [...exampleLines("APPVEYOR_TOKEN", value)],
          negative: [`KEY=${value}`, `APPVEYOR_TOKEN=${value.slice(0, -1)}`],
        };
      },
    },
  ],
};
