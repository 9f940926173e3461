/** Transifex API tokens: known by name and form. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const transifex: VendorRules = {
  vendor: "Transifex",
  rules: [
    namedToken({
      id: "transifex-api-token",
      name: "Transifex API token",
      description: "Reads and changes an organisation's translations.",
      docs: "Transifex: API authentication",
      severity: "medium",
      names: ["transifex", "tx_token"],
      value: spelled("1/[a-f0-9]{40}", () => `1/${sample("hex", 40)}`),
      tags: ["localization"],
      revoke: "Revoke the token in the user settings.",
    }),
  ],
};
