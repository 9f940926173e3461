/** Cartesia keys: told by their own marks. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const cartesia: VendorRules = {
  vendor: "Cartesia",
  rules: [
    markedToken({
      id: "cartesia-api-key",
      name: "Cartesia key",
      description: "Makes speech at its owner's cost.",
      docs: "Cartesia: API keys",
      severity: "medium",
      value: "sk_car_[A-Za-z0-9_-]{20,48}",
      sample: () => `sk_car_${sample("alnum", 22)}`,
      variable: "CARTESIA_API_KEY",
      publicPrefix: 7,
      tags: ["ai"],
      revoke: "Revoke the key in the playground.",
    }),
  ],
};
