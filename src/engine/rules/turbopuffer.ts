/** turbopuffer keys: told by their own marks. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const turbopuffer: VendorRules = {
  vendor: "turbopuffer",
  rules: [
    markedToken({
      id: "turbopuffer-api-key",
      name: "turbopuffer key",
      description: "Reads and writes an organisation's namespaces.",
      docs: "turbopuffer: Authentication",
      severity: "high",
      value: "tpuf_[A-Za-z0-9_-]{28,64}",
      sample: () => `tpuf_${sample("alnum", 32)}`,
      variable: "TURBOPUFFER_API_KEY",
      publicPrefix: 5,
      tags: ["database"],
      revoke: "Delete the key in the dashboard.",
    }),
  ],
};
