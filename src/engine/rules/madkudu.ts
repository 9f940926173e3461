/** MadKudu API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const madkudu: VendorRules = {
  vendor: "MadKudu",
  rules: [
    namedToken({
      id: "madkudu-api-key",
      name: "MadKudu API key",
      description: "Scores leads at its owner's quota.",
      docs: "MadKudu: API documentation",
      severity: "medium",
      names: ["madkudu"],
      value: hex(32),
      tags: ["sales"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
