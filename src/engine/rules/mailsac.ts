/** Mailsac API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const mailsac: VendorRules = {
  vendor: "Mailsac",
  rules: [
    namedToken({
      id: "mailsac-api-key",
      name: "Mailsac API key",
      description: "Reads its owner's mail boxes.",
      docs: "Mailsac: API documentation",
      severity: "medium",
      names: ["mailsac"],
      value: spelled("k_[A-Za-z0-9]{36,64}", () => `k_${sample("alnum", 48)}`),
      tags: ["email"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
