/** Moonshot AI API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const moonshot: VendorRules = {
  vendor: "Moonshot AI",
  rules: [
    namedToken({
      id: "moonshot-api-key",
      name: "Moonshot AI API key",
      description: "Calls Kimi models at its owner's cost.",
      docs: "Moonshot AI: API documentation",
      severity: "high",
      names: ["moonshot", "kimi"],
      value: spelled("sk-[A-Za-z0-9]{40,64}", () => `sk-${sample("alnum", 48)}`),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
