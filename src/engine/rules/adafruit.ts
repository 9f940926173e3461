/** Adafruit IO's keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const adafruit: VendorRules = {
  vendor: "Adafruit",
  rules: [
    {
      id: "adafruit-io-key",
      name: "Adafruit IO key",
      description: "Reads and writes the account's feeds.",
      docs: "Adafruit IO: API documentation, authentication",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])aio_[A-Za-z0-9]{28,44}(?![A-Za-z0-9])",
      base: 5,
      publicPrefix: 4,
      tags: ["iot"],
      revoke: "Regenerate the key under Adafruit IO, My Key.",
      examples: () => {
        const token = `aio_${sample("alnum", 28)}`;
        return {
          positive: exampleLines("ADAFRUIT_IO_KEY", token),
          negative: [`TOKEN=${token.slice(0, -1)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};
