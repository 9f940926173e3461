/** Dropbox Sign API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const hellosign: VendorRules = {
  vendor: "Dropbox Sign",
  rules: [
    namedToken({
      id: "hellosign-api-key",
      name: "Dropbox Sign API key",
      description: "Reads and sends documents for signature.",
      docs: "Dropbox Sign: API documentation",
      severity: "high",
      names: ["hellosign", "hello_sign", "dropbox_sign", "dropboxsign"],
      value: hex(64),
      tags: ["documents"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
