/** WooCommerce's API keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const woocommerce: VendorRules = {
  vendor: "WooCommerce",
  rules: [
    markedToken({
      id: "woocommerce-consumer-key",
      name: "WooCommerce consumer key",
      description: "Names the client that a consumer secret belongs to.",
      docs: "WooCommerce: REST API",
      severity: "medium",
      value: "ck_[a-f0-9]{40}",
      sample: () => `ck_${sample("hex", 40)}`,
      variable: "WC_CONSUMER_KEY",
      publicPrefix: 3,
      validator: "named-value",
      tags: ["shop"],
      revoke: "Revoke the key under Settings, Advanced, REST API.",
    }),
    markedToken({
      id: "woocommerce-consumer-secret",
      name: "WooCommerce consumer secret",
      description: "Reads and changes a shop's orders and customers.",
      docs: "WooCommerce: REST API",
      severity: "high",
      value: "cs_[a-f0-9]{40}",
      sample: () => `cs_${sample("hex", 40)}`,
      variable: "WC_CONSUMER_SECRET",
      publicPrefix: 3,
      validator: "named-value",
      tags: ["shop"],
      revoke: "Revoke the key under Settings, Advanced, REST API.",
    }),
  ],
};
