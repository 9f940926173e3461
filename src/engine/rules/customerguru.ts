/** Customer.guru API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, hex } from "./token-shapes.ts";

export const customerguru: VendorRules = {
  vendor: "Customer.guru",
  rules: [
    namedToken({
      id: "customerguru-api-key",
      name: "Customer.guru API key",
      description: "Reads and sends a company's surveys.",
      docs: "Customer.guru: API documentation",
      severity: "medium",
      names: ["customerguru", "customer_guru"],
      value: either(hex(50), hex(30)),
      tags: ["marketing"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
