/** Builder.io private keys: told by their own marks. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const builderIo: VendorRules = {
  vendor: "Builder.io",
  rules: [
    markedToken({
      id: "builder-io-private-key",
      name: "Builder.io private key",
      description: "Writes the content of a space.",
      docs: "Builder.io: Private keys",
      severity: "high",
      value: "bpk-[0-9a-f]{32}",
      sample: () => `bpk-${sample("hex", 32)}`,
      variable: "BUILDER_PRIVATE_KEY",
      publicPrefix: 4,
      tags: ["cms"],
      revoke: "Delete the key in the space's settings.",
    }),
  ],
};
