/** RapidAPI key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const rapidapi: VendorRules = {
  vendor: "RapidAPI",
  rules: [
    {
      id: "rapidapi-key",
      name: "RapidAPI key",
      description: "Calls every API its owner has subscribed to.",
      docs: "RapidAPI: Authentication",
      severity: "medium",
      regex: assignment({
        names: ["rapidapi", "rapid_api", "mashape"],
        value: "[a-z0-9]{10}msh[a-z0-9]{15}p1[a-z0-9]{5,6}jsn[a-z0-9]{12}",
      }),
      gates: { entropy: 3.6, digit: true },
      validator: "named-secret",
      base: 5,
      assignment: true,
      revoke: "Delete the key on the app's Authorization page.",
      examples: () => {
        const value = [
          sample("lowerDigits", 10),
          "m" + "sh",
          sample("lowerDigits", 15),
          "p1",
          sample("lowerDigits", 6),
          "jsn",
          sample("lowerDigits", 12),
        ].join("");
        return {
          positive: exampleLines("RAPIDAPI_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `RAPIDAPI_KEY=${value}${value}`,
            `RAPIDAPI_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
    markedToken({
      id: "rapidapi-marked-key",
      name: "RapidAPI key by its marks",
      description: "Calls the marketplace's APIs at its owner's cost.",
      docs: "RapidAPI: Keys",
      severity: "medium",
      value: "[a-z0-9]{10}msh[a-z0-9]{15}p1[a-z0-9]{5,6}jsn[a-z0-9]{12}",
      sample: () =>
        `${sample("lowerDigits", 10)}${"m"}sh${sample("lowerDigits", 15, 2)}p1${sample("lowerDigits", 6)}jsn${sample("lowerDigits", 12)}`,
      variable: "MARKET_KEY",
      entropy: 3.6,
      tags: ["api"],
      revoke: "Delete the application's key under Security.",
    }),
  ],
};
