/** Cashboard API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const cashboard: VendorRules = {
  vendor: "Cashboard",
  rules: [
    namedToken({
      id: "cashboard-api-key",
      name: "Cashboard API key",
      description: "Reads and changes a company's invoices.",
      docs: "Cashboard: API documentation",
      severity: "medium",
      names: ["cashboard"],
      value: spelled(
        "[A-Z0-9]{3}(?:-[A-Z0-9]{3}){3}",
        () => `4K7-${sample("upperDigits", 3)}-${sample("upperDigits", 3, 2)}-${sample("upperDigits", 3, 3)}`,
      ),
      tags: ["accounting"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
