/** ReadMe's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { alnum } from "./token-shapes.ts";

export const readme: VendorRules = {
  vendor: "ReadMe",
  rules: [
    {
      id: "readme-api-key",
      name: "ReadMe API key",
      description: "Reads and changes a project's documentation.",
      docs: "ReadMe: API authentication",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])rdme_[0-9a-z]{70,105}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 5,
      tags: ["documentation"],
      revoke: "Delete the key under Configuration, API Keys.",
      examples: () => {
        const token = `rdme_${sample("lowerDigits", 70)}`;
        return {
          positive: exampleLines("README_API_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=x${token}`],
        };
      },
    },
    namedToken({
      id: "readme-legacy-api-key",
      name: "ReadMe API key of the older form",
      description: "Changes a project's documentation.",
      docs: "ReadMe: API documentation",
      severity: "medium",
      names: ["readme_io", "readmeio", "readme_api", "readme_key", "readme_token", "readme_client"],
      value: alnum(32),
      tags: ["documentation"],
      revoke: "Delete the key under Configuration, API Keys.",
    }),
  ],
};
