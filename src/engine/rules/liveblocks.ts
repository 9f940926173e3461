/** Liveblocks' secret keys: known by their prefix and length. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const liveblocks: VendorRules = {
  vendor: "Liveblocks",
  rules: [
    markedToken({
      id: "liveblocks-secret-key",
      name: "Liveblocks secret key",
      description: "Reads and changes the rooms of a Liveblocks project and signs its users in.",
      docs: "Liveblocks: API keys",
      severity: "high",
      value: "sk_(?:prod|dev)_[A-Za-z0-9_-]{56,72}",
      sample: () => `sk_prod_${sample("base64url", 64)}`,
      variable: "LIVEBLOCKS_SECRET_KEY",
      entropy: 4,
      publicPrefix: 8,
      validator: "named-secret",
      revoke: "Roll the key on the project's API keys page.",
    }),
  ],
};
