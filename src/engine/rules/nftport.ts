/** NFTPort API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const nftport: VendorRules = {
  vendor: "NFTPort",
  rules: [
    namedToken({
      id: "nftport-api-key",
      name: "NFTPort API key",
      description: "Makes and reads tokens at its owner's cost.",
      docs: "NFTPort: API documentation",
      severity: "medium",
      names: ["nftport", "nft_port"],
      value: uuid(),
      tags: ["crypto"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
