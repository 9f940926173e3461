/** CodeRabbit API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
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
    markedToken({
      id: "coderabbit-prefixed-api-key",
      name: "CodeRabbit API key with its prefix",
      description: "Reads reviews and settings.",
      docs: "CodeRabbit: API documentation",
      severity: "medium",
      value: "cr-[a-f0-9]{58}",
      sample: () => `cr-${sample("hex", 58)}`,
      variable: "REVIEW_KEY",
      entropy: 3,
      tags: ["ci"],
      revoke: "Revoke the key on the API Keys page.",
    }),
  ],
};
