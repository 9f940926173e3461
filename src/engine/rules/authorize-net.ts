/** Authorize.net transaction key: known by the name they are assigned to. */
import type { VendorRules } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const authorizeNet: VendorRules = {
  vendor: "Authorize.net",
  rules: [
    {
      id: "authorize-net-transaction-key",
      name: "Authorize.net transaction key",
      description: "Takes and refunds payments of a merchant.",
      docs: "Authorize.net: API credentials",
      severity: "critical",
      regex: assignment({
        names: ["authorize_net", "authorizenet", "authnet"],
        words: ["key"],
        value: "[A-Za-z0-9]{16}",
      }),
      gates: { entropy: 3.0, digit: true },
      validator: "named-secret",
      base: 2,
      assignment: true,
      revoke: "Make a new transaction key and disable the old one at once.",
      examples: () => {
        const value = sample("alnum", 16);
        return {
          positive: exampleLines("AUTHORIZE_NET_TRANSACTION_KEY", value),
          negative: [
            `CHECKSUM=${value}`,
            `AUTHORIZE_NET_TRANSACTION_KEY=${value}${value}`,
            `AUTHORIZE_NET_TRANSACTION_KEY=${value.slice(0, -1)}`,
          ],
        };
      },
    },
  ],
};
