/** ConfigCat's SDK keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const configcat: VendorRules = {
  vendor: "ConfigCat",
  rules: [
    {
      id: "configcat-sdk-key",
      name: "ConfigCat SDK key",
      description: "Reads feature flags of an environment.",
      docs: "ConfigCat Docs: SDK key",
      severity: "low",
      regex: "(?<![A-Za-z0-9])configcat-sdk-1/[A-Za-z0-9_-]{22}/[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 16,
      tags: ["feature-flags"],
      revoke: "Revoke the key on the environment's SDK key page.",
      examples: () => {
        const token = `configcat-sdk-1/${sample("base64url", 22)}/${sample("base64url", 22, 2)}`;
        return {
          positive: exampleLines("CONFIGCAT_SDK_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=${token}0`],
        };
      },
    },
  ],
};
