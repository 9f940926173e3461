/** KuCoin API secret: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment, UUID } from "./assignment.ts";
import { exampleLines, sampleUuid } from "./example-lines.ts";

export const kucoin: VendorRules = {
  vendor: "KuCoin",
  rules: [
    {
      id: "kucoin-api-secret",
      name: "KuCoin API secret",
      description: "Signs trades of a KuCoin account.",
      docs: "KuCoin: API authentication",
      severity: "critical",
      regex: assignment({ names: ["kucoin"], words: ["secret"], value: UUID }),
      gates: { entropy: 2.8, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Delete the key under API Management.",
      examples: () => {
        const value = sampleUuid();
        return {
          positive: exampleLines("KUCOIN_API_SECRET", value),
          negative: [
            `CHECKSUM=${value}`,
            `KUCOIN_API_SECRET=${value}${value}`,
            `KUCOIN_API_SECRET=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
