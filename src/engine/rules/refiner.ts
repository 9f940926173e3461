/** Refiner API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const refiner: VendorRules = {
  vendor: "Refiner",
  rules: [
    namedToken({
      id: "refiner-api-key",
      name: "Refiner API key",
      description: "Reads and changes a company's survey data.",
      docs: "Refiner: API documentation",
      severity: "medium",
      names: ["refiner_io", "refiner_api", "refiner_key", "refiner"],
      value: uuid(),
      tags: ["marketing"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
