/** GoDaddy API secret and API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { alnum, spelled } from "./token-shapes.ts";

export const godaddy: VendorRules = {
  vendor: "GoDaddy",
  rules: [
    namedToken({
      id: "godaddy-api-secret",
      name: "GoDaddy API secret",
      description: "Manages an account's domains.",
      docs: "GoDaddy: API documentation",
      severity: "critical",
      names: ["godaddy", "go_daddy"],
      value: alnum(22),
      tags: ["dns"],
      revoke: "Replace the secret where the application is registered.",
    }),
    namedToken({
      id: "godaddy-api-key",
      name: "GoDaddy API key",
      description: "Manages an account's domains, with its secret.",
      docs: "GoDaddy: API documentation",
      severity: "high",
      names: ["godaddy", "go_daddy"],
      value: spelled(
        "[A-Za-z0-9]{10,14}_[A-Za-z0-9]{20,24}",
        () => `${sample("alnum", 12)}_${sample("alnum", 22)}`,
      ),
      tags: ["dns"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
