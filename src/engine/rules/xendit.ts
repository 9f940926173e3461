/** Xendit's secret API keys: known by their prefix. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const xendit: VendorRules = {
  vendor: "Xendit",
  rules: [
    markedToken({
      id: "xendit-secret-key",
      name: "Xendit secret API key",
      description: "Takes payments and pays out money of a Xendit account.",
      docs: "Xendit: API keys",
      severity: "critical",
      value: "xnd_(?:production|development)_[A-Za-z0-9+/]{40,96}",
      sample: () => `xnd_production_${sample("alnum", 62)}`,
      variable: "XENDIT_SECRET_KEY",
      publicPrefix: 15,
      notAfter: "A-Za-z0-9_+/-",
      tags: ["payment"],
      revoke: "Delete the key under Settings, Developers, API keys.",
    }),
  ],
};
