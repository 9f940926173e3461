/** RavenTools API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, hex, upperAlnum } from "./token-shapes.ts";

export const raven: VendorRules = {
  vendor: "RavenTools",
  rules: [
    namedToken({
      id: "raven-api-key",
      name: "RavenTools API key",
      description: "Reads a company's marketing reports.",
      docs: "RavenTools: API documentation",
      severity: "low",
      names: ["raven_tools", "raventools", "raven_api", "raven_key", "raven"],
      value: either(hex(16), upperAlnum(16)),
      tags: ["marketing"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
