/** Onfleet API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const onfleet: VendorRules = {
  vendor: "Onfleet",
  rules: [
    namedToken({
      id: "onfleet-api-key",
      name: "Onfleet API key",
      description: "Reads and changes a company's deliveries.",
      docs: "Onfleet: API documentation",
      severity: "high",
      names: ["onfleet"],
      value: hex(32),
      tags: ["logistics"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
