/** Braintrust API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { either, opaque, spelled } from "./token-shapes.ts";

export const braintrust: VendorRules = {
  vendor: "Braintrust",
  rules: [
    namedToken({
      id: "braintrust-api-key",
      name: "Braintrust API key",
      description: "Reads and changes an organisation's AI evaluations.",
      docs: "Braintrust: API documentation",
      severity: "high",
      names: ["braintrust"],
      value: either(
        spelled("sk-[A-Za-z0-9]{40,64}", () => `sk-${sample("alnum", 48)}`),
        opaque(40, 80),
      ),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
