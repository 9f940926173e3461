/** Z.ai API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const zai: VendorRules = {
  vendor: "Z.ai",
  rules: [
    namedToken({
      id: "zai-api-key",
      name: "Z.ai API key",
      description: "Calls GLM models at its owner's cost.",
      docs: "Z.ai: API documentation",
      severity: "high",
      names: ["zai_api", "zai_key", "z_ai"],
      value: spelled("[a-f0-9]{32}\\.[A-Za-z0-9]{16}", () => `${sample("hex", 32)}.${sample("alnum", 16)}`),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
