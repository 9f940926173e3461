/** CodeRabbit API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const coderabbit: VendorRules = {
  vendor: "CodeRabbit",
  rules: [
    namedToken({
      id: "coderabbit-api-key",
      name: "CodeRabbit API key",
      description: "Reads an organisation's review reports.",
      docs: "CodeRabbit: API documentation",
      severity: "medium",
      names: ["coderabbit"],
      value: spelled("cr-[a-f0-9]{58}", () => `cr-${sample("hex", 58)}`),
      tags: ["ci"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
