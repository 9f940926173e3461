/** Svix's API keys: known by prefix and region. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const svix: VendorRules = {
  vendor: "Svix",
  rules: [
    markedToken({
      id: "svix-api-key",
      name: "Svix API key",
      description: "Sends webhooks in its owner's name.",
      docs: "Svix: Authentication",
      severity: "high",
      value: "(?:test)?sk_[A-Za-z0-9_-]{24,48}\\.(?:us|eu|in|ca|au)",
      sample: () => `testsk_${sample("alnum", 32)}.us`,
      variable: "SVIX_TOKEN",
      entropy: 3.6,
      publicPrefix: 3,
      notAfter: "A-Za-z0-9_.-",
      tags: ["developer-tools"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
