/** Omnisend API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { either, hex, spelled } from "./token-shapes.ts";

export const omnisend: VendorRules = {
  vendor: "Omnisend",
  rules: [
    namedToken({
      id: "omnisend-api-key",
      name: "Omnisend API key",
      description: "Reads contacts and sends mail for a shop.",
      docs: "Omnisend: API documentation",
      severity: "high",
      names: ["omnisend"],
      value: either(
        spelled("[a-f0-9]{24}-[A-Za-z0-9]{40,60}", () => `${sample("hex", 24)}-${sample("alnum", 50)}`),
        hex(24),
      ),
      tags: ["marketing"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
