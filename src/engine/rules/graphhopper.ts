/** GraphHopper API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const graphhopper: VendorRules = {
  vendor: "GraphHopper",
  rules: [
    namedToken({
      id: "graphhopper-api-key",
      name: "GraphHopper API key",
      description: "Plans routes at its owner's cost.",
      docs: "GraphHopper: API documentation",
      severity: "low",
      names: ["graphhopper", "graph_hopper"],
      value: uuid(),
      tags: ["maps"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
