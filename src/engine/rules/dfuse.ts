/** dfuse API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const dfuse: VendorRules = {
  vendor: "dfuse",
  rules: [
    namedToken({
      id: "dfuse-api-key",
      name: "dfuse API key",
      description: "Reads blockchain data at its owner's quota.",
      docs: "dfuse: API documentation",
      severity: "low",
      names: ["dfuse"],
      value: spelled("(?:web|server|mobile)_[a-f0-9]{32}", () => `web_${sample("hex", 32)}`),
      tags: ["crypto"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
