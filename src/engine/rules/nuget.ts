/** NuGet's API keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const nuget: VendorRules = {
  vendor: "NuGet",
  rules: [
    {
      id: "nuget-api-key",
      name: "NuGet API key",
      description: "Publishes packages.",
      docs: "Microsoft Learn: Publish a package, API keys",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])oy2[a-z0-9]{43}(?![A-Za-z0-9])",
      gates: { entropy: 3.5 },
      base: 5,
      publicPrefix: 3,
      tags: ["packages"],
      revoke: "Delete the key under API Keys.",
      examples: () => {
        const token = `oy2${sample("lowerDigits", 43)}`;
        return {
          positive: exampleLines("NUGET_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
