/** EcoStruxure IT API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const ecostruxureIt: VendorRules = {
  vendor: "EcoStruxure IT",
  rules: [
    namedToken({
      id: "ecostruxure-it-api-key",
      name: "EcoStruxure IT API key",
      description: "Reads an organisation's power and cooling devices.",
      docs: "EcoStruxure IT: API documentation",
      severity: "medium",
      names: ["ecostruxure"],
      value: spelled("AK1/[A-Za-z0-9/]{50,60}", () => `AK1/${sample("alnum", 27)}/${sample("alnum", 27)}`),
      tags: ["iot"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
    markedToken({
      id: "ecostruxure-it-marked-key",
      name: "EcoStruxure IT API key by its mark",
      description: "Reads an organisation's power and cooling devices.",
      docs: "EcoStruxure IT: API documentation",
      severity: "medium",
      value: "AK1#[A-Za-z0-9+/]{38,60}",
      sample: () => `AK1#${sample("alnum", 40)}`,
      variable: "COOLING_KEY",
      publicPrefix: 4,
      tags: ["iot"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
