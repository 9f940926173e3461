/** Pastebin API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url } from "./token-shapes.ts";

export const pastebin: VendorRules = {
  vendor: "Pastebin",
  rules: [
    namedToken({
      id: "pastebin-api-key",
      name: "Pastebin API key",
      description: "Reads and makes pastes as its owner.",
      docs: "Pastebin: API documentation",
      severity: "medium",
      names: ["pastebin"],
      value: base64url(32),
      tags: ["developer-tools"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
