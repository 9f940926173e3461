/** Customer.io API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, hex } from "./token-shapes.ts";

export const customerio: VendorRules = {
  vendor: "Customer.io",
  rules: [
    namedToken({
      id: "customerio-api-key",
      name: "Customer.io API key",
      description: "Reads and changes a company's customers and messages.",
      docs: "Customer.io: API documentation",
      severity: "high",
      names: ["customerio", "customer_io", "cio_track", "cio_app"],
      value: either(hex(20), hex(32)),
      tags: ["marketing"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
