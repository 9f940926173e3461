/** Mailmodo API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const mailmodo: VendorRules = {
  vendor: "Mailmodo",
  rules: [
    namedToken({
      id: "mailmodo-api-key",
      name: "Mailmodo API key",
      description: "Sends mail campaigns as its owner.",
      docs: "Mailmodo: API documentation",
      severity: "high",
      names: ["mailmodo"],
      value: spelled(
        "[A-Z0-9]{7}(?:-[A-Z0-9]{7}){3}",
        () =>
          `${sample("upperDigits", 7)}-${sample("upperDigits", 7, 2)}-${sample("upperDigits", 7, 3)}-${sample("upperDigits", 7, 4)}`,
      ),
      tags: ["email"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
