/** UploadThing secret keys: known by prefix and length. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const uploadthing: VendorRules = {
  vendor: "UploadThing",
  rules: [
    markedToken({
      id: "uploadthing-secret-key",
      name: "UploadThing secret key",
      description: "Reads and deletes an app's files.",
      docs: "UploadThing: Authentication",
      severity: "high",
      value: "sk_live_[a-f0-9]{64}",
      sample: () => `sk_live_${sample("hex", 64)}`,
      variable: "UPLOADTHING_SECRET",
      publicPrefix: 8,
      tags: ["storage"],
      revoke: "Regenerate the key in the dashboard.",
    }),
  ],
};
