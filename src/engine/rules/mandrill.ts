/** Mandrill API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { base64url, either, spelled } from "./token-shapes.ts";

export const mandrill: VendorRules = {
  vendor: "Mandrill",
  rules: [
    namedToken({
      id: "mandrill-api-key",
      name: "Mandrill API key",
      description: "Sends mail from an account's domains.",
      docs: "Mandrill: API documentation",
      severity: "high",
      names: ["mandrill"],
      value: either(
        base64url(22),
        spelled("md-[A-Za-z0-9_-]{22}", () => `md-${sample("alnum", 22)}`),
      ),
      tags: ["email"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
    markedToken({
      id: "mandrill-prefixed-api-key",
      name: "Mandrill API key with its prefix",
      description: "Sends mail in its owner's name.",
      docs: "Mailchimp Transactional: API keys",
      severity: "high",
      value: "md-[A-Za-z0-9_-]{22}",
      sample: () => `md-${sample("base64url", 22)}`,
      variable: "MANDRILL_API_KEY",
      entropy: 3.6,
      publicPrefix: 3,
      validator: "named-secret",
      tags: ["email"],
      revoke: "Disable the key in the Transactional settings.",
    }),
  ],
};
