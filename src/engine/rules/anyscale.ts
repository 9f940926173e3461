/** Anyscale keys: told by their own marks. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const anyscale: VendorRules = {
  vendor: "Anyscale",
  rules: [
    markedToken({
      id: "anyscale-secret",
      name: "Anyscale key",
      description: "Runs clusters and models of an organisation.",
      docs: "Anyscale: Authentication",
      severity: "high",
      value: "(?:esecret|aph0)_[A-Za-z0-9]{24,60}",
      sample: () => `esecret_${sample("lowerDigits", 26)}`,
      variable: "ANYSCALE_API_KEY",
      tags: ["ai"],
      revoke: "Delete the key in the console.",
    }),
  ],
};
