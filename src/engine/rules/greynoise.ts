/** GreyNoise API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const greynoise: VendorRules = {
  vendor: "GreyNoise",
  rules: [
    {
      id: "greynoise-api-key",
      name: "GreyNoise API key",
      description: "Looks up addresses at its owner's quota.",
      docs: "GreyNoise: Using the API",
      severity: "medium",
      regex: assignment({ names: ["greynoise", "grey_noise"], value: "[A-Za-z0-9]{64}" }),
      gates: { entropy: 4.3, digit: true },
      validator: "named-secret",
      base: 3,
      assignment: true,
      revoke: "Regenerate the key on the account page.",
      examples: () => {
        const value = sample("alnum", 64);
        return {
          positive: exampleLines("GREYNOISE_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `GREYNOISE_API_KEY=${value}${value}`,
            `GREYNOISE_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
