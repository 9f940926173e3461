/** GoCardless access tokens: a common prefix, so the vendor's name must stand near. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const gocardless: VendorRules = {
  vendor: "GoCardless",
  rules: [
    {
      id: "gocardless-live-token",
      name: "GoCardless live access token",
      description: "Collects and reads payments of a GoCardless merchant.",
      docs: "GoCardless: Making your first request",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])(live_[A-Za-z0-9_-]{40})(?![A-Za-z0-9_-])",
      gates: { entropy: 4.2, digit: true, keywords: ["gocardless", "go_cardless", "go-cardless"] },
      base: 3,
      publicPrefix: 5,
      tags: ["payment"],
      revoke: "Revoke the token under Developers, Create, Access tokens.",
      examples: () => {
        const value = `live${"_"}${sample("base64url", 40)}`;
        return {
          positive: [...exampleLines("GOCARDLESS_ACCESS_TOKEN", value)],
          negative: [`DEPLOY_KEY=${value}`, `GOCARDLESS_ACCESS_TOKEN=${value.slice(0, -1)}`],
        };
      },
    },
    markedToken({
      id: "gocardless-bare-live-token",
      name: "GoCardless live token without a name",
      description: "Collects and pays out money.",
      docs: "GoCardless: Access tokens",
      severity: "high",
      value: "live_[A-Za-z0-9_-]{40}",
      sample: () => `live${"_"}${sample("base64url", 40)}`,
      variable: "PAY_TOKEN",
      entropy: 4.2,
      validator: "named-secret",
      tags: ["payment"],
      revoke: "Revoke the token in the developer dashboard.",
    }),
  ],
};
