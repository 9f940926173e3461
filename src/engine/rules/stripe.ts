/** Stripe's keys: the mode stands in the prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const stripe: VendorRules = {
  vendor: "Stripe",
  rules: [
    {
      id: "stripe-live-key",
      name: "Stripe live secret key",
      description: "Moves money and reads customers of the live account.",
      docs: "Stripe Documentation: API keys",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])sk_(?:org_)?live_[A-Za-z0-9]{16,250}(?![A-Za-z0-9])",
      gates: { entropy: 3 },
      validator: "stripe-key",
      base: 5,
      publicPrefix: 8,
      tags: ["payment"],
      revoke: "Roll the key under Developers, API keys.",
      examples: () => {
        const token = `sk_live_51${sample("alnum", 97)}`;
        return {
          positive: [
            ...exampleLines("STRIPE_SECRET_KEY", token),
            `stripe.api_key = "sk_live_${sample("alnum", 24, 2)}"`,
          ],
          negative: [`KEY=sk_live_${sample("alnum", 9)}`, `KEY=pk_live_${sample("alnum", 24)}`],
        };
      },
    },
    {
      id: "stripe-live-restricted-key",
      name: "Stripe live restricted key",
      description: "Uses the live account within its permissions.",
      docs: "Stripe Documentation: API keys",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])rk_live_[A-Za-z0-9]{16,250}(?![A-Za-z0-9])",
      gates: { entropy: 3 },
      validator: "stripe-key",
      base: 5,
      publicPrefix: 8,
      tags: ["payment"],
      revoke: "Roll the key under Developers, API keys.",
      examples: () => {
        const token = `rk_live_51${sample("alnum", 97)}`;
        return {
          positive: exampleLines("STRIPE_RESTRICTED_KEY", token),
          negative: [`KEY=rk_live_${sample("alnum", 9)}`, `KEY=zk_live_${sample("alnum", 24)}`],
        };
      },
    },
    {
      id: "stripe-test-key",
      name: "Stripe test secret key",
      description: "Uses the account's test data only.",
      docs: "Stripe Documentation: API keys",
      severity: "low",
      regex: "(?<![A-Za-z0-9])[sr]k_test_[A-Za-z0-9]{16,250}(?![A-Za-z0-9])",
      gates: { entropy: 3 },
      validator: "stripe-key",
      base: 5,
      publicPrefix: 8,
      tags: ["payment", "test-key"],
      revoke: "Roll the key under Developers, API keys, in test mode.",
      examples: () => {
        const token = `sk_test_51${sample("alnum", 97)}`;
        return {
          positive: exampleLines("STRIPE_SECRET_KEY", token),
          negative: [`KEY=sk_test_${sample("alnum", 9)}`, `KEY=sk_prod_${sample("alnum", 24)}`],
        };
      },
    },
    {
      id: "stripe-webhook-secret",
      name: "Stripe webhook signing secret",
      description: "Forges events to an endpoint; services built on Svix use the same form.",
      docs: "Stripe Documentation: Webhooks",
      severity: "medium",
      regex: "(?<![A-Za-z0-9])whsec_[A-Za-z0-9+/]{32,64}={0,2}(?![A-Za-z0-9+/=_])",
      validator: "stripe-key",
      base: 5,
      publicPrefix: 6,
      tags: ["payment"],
      revoke: "Roll the endpoint's secret under Developers, Webhooks.",
      examples: () => {
        const token = `whsec_${sample("alnum", 32)}`;
        return {
          positive: exampleLines("STRIPE_WEBHOOK_SECRET", token),
          negative: [`KEY=whsec_${sample("alnum", 24)}`, `KEY=whsec_${sample("alnum", 70)}`],
        };
      },
    },
  ],
};
