/** Segment write key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const segmentAnalytics: VendorRules = {
  vendor: "Segment",
  rules: [
    {
      id: "segment-write-key",
      name: "Segment write key",
      description: "Sends events to a Segment source.",
      docs: "Segment: Write keys",
      severity: "medium",
      regex: assignment({ names: ["segment", "analytics_write"], words: ["key"], value: "[A-Za-z0-9]{32}" }),
      gates: { entropy: 3.6, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Regenerate the write key in the source's API Keys settings.",
      examples: () => {
        const value = sample("alnum", 32);
        return {
          positive: exampleLines("SEGMENT_WRITE_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `SEGMENT_WRITE_KEY=${value}${value}`,
            `SEGMENT_WRITE_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
