/** Private Packagist's tokens: the prefix tells whose they are. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const packagist: VendorRules = {
  vendor: "Packagist",
  rules: [
    {
      id: "packagist-token",
      name: "Private Packagist token",
      description: "Downloads, and with an update token publishes, an organisation's packages.",
      docs: "Private Packagist Docs: Composer authentication, token format",
      severity: "high",
      regex: "(?<![A-Za-z0-9])(packagist_(?:ort|out|uut|urt)_[a-f0-9]{68})(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 14,
      tags: ["packages"],
      revoke: "Delete the token under the organisation's or the profile's authentication tokens.",
      examples: () => {
        const value = `packagist_ort_${sample("hex", 68)}`;
        return {
          positive: [
            ...exampleLines("PACKAGIST_TOKEN", value),
            `{"http-basic":{"repo.packagist.com":{"username":"token","password":"${value}"}}}`,
          ],
          negative: [value.slice(0, -1), `a${value}`, `${value.slice(0, 14)}${"x".repeat(36)}`],
        };
      },
    },
  ],
};
