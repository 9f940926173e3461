/** Sendinblue API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64url, either } from "./token-shapes.ts";

export const sendinblue: VendorRules = {
  vendor: "Sendinblue",
  rules: [
    namedToken({
      id: "sendinblue-api-key",
      name: "Sendinblue API key",
      description: "Sends mail and reads contacts as its owner.",
      docs: "Sendinblue: API documentation",
      severity: "high",
      names: ["sendinblue", "send_in_blue"],
      value: either(alnum(16), base64url(16), alnum(17)),
      tags: ["email"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
