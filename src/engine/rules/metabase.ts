/** Metabase API key and session token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled, uuid } from "./token-shapes.ts";

export const metabase: VendorRules = {
  vendor: "Metabase",
  rules: [
    namedToken({
      id: "metabase-api-key",
      name: "Metabase API key",
      description: "Reads a company's data as a group.",
      docs: "Metabase: API documentation",
      severity: "high",
      names: ["metabase"],
      value: spelled("mb_[A-Za-z0-9+/]{40,46}", () => `mb_${sample("alnum", 43)}`),
      tags: ["analytics"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
    namedToken({
      id: "metabase-session-token",
      name: "Metabase session token",
      description: "Reads a company's data as its owner.",
      docs: "Metabase: API documentation",
      severity: "high",
      names: ["metabase"],
      value: uuid(),
      tags: ["analytics"],
      revoke: "Sign the session out.",
    }),
    markedToken({
      id: "metabase-unnamed-api-key",
      name: "Metabase API key without a name",
      description: "Reads a company's data as a group.",
      docs: "Metabase: API keys",
      severity: "high",
      value: "mb_[A-Za-z0-9+/]{43}=",
      sample: () => `mb_${sample("alnum", 43)}=`,
      variable: "MB_KEY",
      entropy: 3.8,
      notAfter: "A-Za-z0-9+/=_-",
      publicPrefix: 3,
      tags: ["analytics"],
      revoke: "Regenerate the key in the admin settings.",
    }),
  ],
};
