/** SherpaDesk API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { lowerAlnum } from "./token-shapes.ts";

export const sherpadesk: VendorRules = {
  vendor: "SherpaDesk",
  rules: [
    namedToken({
      id: "sherpadesk-api-key",
      name: "SherpaDesk API key",
      description: "Reads and answers a company's tickets.",
      docs: "SherpaDesk: API documentation",
      severity: "medium",
      names: ["sherpadesk", "sherpa_desk"],
      value: lowerAlnum(32),
      tags: ["support"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
