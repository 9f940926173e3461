/** Request Finance API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const requestfinance: VendorRules = {
  vendor: "Request Finance",
  rules: [
    namedToken({
      id: "requestfinance-api-key",
      name: "Request Finance API key",
      description: "Reads and changes a company's invoices.",
      docs: "Request Finance: API documentation",
      severity: "high",
      names: ["requestfinance", "request_finance"],
      value: spelled(
        "[A-Z0-9]{7}(?:-[A-Z0-9]{7}){3}",
        () =>
          `${sample("upperDigits", 7)}-${sample("upperDigits", 7, 2)}-${sample("upperDigits", 7, 3)}-${sample("upperDigits", 7, 4)}`,
      ),
      tags: ["finance"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
