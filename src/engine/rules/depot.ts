/** Depot tokens: told by their own marks. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const depot: VendorRules = {
  vendor: "Depot",
  rules: [
    markedToken({
      id: "depot-token",
      name: "Depot token",
      description: "Builds images in an organisation.",
      docs: "Depot: API tokens",
      severity: "high",
      value: "depot_(?:project|user|org)_[0-9a-f]{64}",
      sample: () => `depot_project_${sample("hex", 64)}`,
      variable: "DEPOT_TOKEN",
      publicPrefix: 6,
      tags: ["ci"],
      revoke: "Delete the token in the project's settings.",
    }),
  ],
};
