/** Flickr API key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const flickr: VendorRules = {
  vendor: "Flickr",
  rules: [
    {
      id: "flickr-api-key",
      name: "Flickr API key",
      description: "Calls the Flickr API as an application.",
      docs: "Flickr: User authentication",
      severity: "low",
      regex: assignment({ names: ["flickr"], value: "[a-f0-9]{32}" }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the key in the App Garden.",
      examples: () => {
        const value = sample("hex", 32);
        return {
          positive: exampleLines("FLICKR_API_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `FLICKR_API_KEY=${value}${value}`,
            `FLICKR_API_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
