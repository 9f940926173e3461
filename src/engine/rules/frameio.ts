/** Frame.io's tokens: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const frameio: VendorRules = {
  vendor: "Frame.io",
  rules: [
    {
      id: "frameio-developer-token",
      name: "Frame.io developer token",
      description: "Reads and writes media as its owner.",
      docs: "Frame.io: Developer tokens",
      severity: "high",
      regex: "(?<![A-Za-z0-9])fio-u-[A-Za-z0-9_-]{60,64}(?![A-Za-z0-9_-])",
      base: 5,
      publicPrefix: 6,
      tags: ["media"],
      revoke: "Delete the token at developer.frame.io.",
      examples: () => {
        const token = `fio-u-${sample("base64url", 64)}`;
        return {
          positive: exampleLines("FRAMEIO_TOKEN", token),
          negative: [`TOKEN=fio-u-${sample("base64url", 59)}`, `TOKEN=fio-u-${sample("base64url", 65)}`],
        };
      },
    },
  ],
};
