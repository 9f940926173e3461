/** Upstage API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const upstage: VendorRules = {
  vendor: "Upstage",
  rules: [
    namedToken({
      id: "upstage-api-key",
      name: "Upstage API key",
      description: "Calls models at its owner's cost.",
      docs: "Upstage: API documentation",
      severity: "high",
      names: ["upstage"],
      value: spelled("up_[A-Za-z0-9]{29,40}", () => `up_${sample("alnum", 29)}`),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
    markedToken({
      id: "upstage-prefixed-api-key",
      name: "Upstage API key with its prefix",
      description: "Calls models at its owner's cost.",
      docs: "Upstage: API documentation",
      severity: "high",
      value: "up_[A-Za-z0-9]{29,40}",
      sample: () => `up_${sample("alnum", 32)}`,
      variable: "MODEL_KEY",
      entropy: 3.8,
      validator: "named-secret",
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
