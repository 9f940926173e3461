/** Portainer API token: known by its prefix. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

export const portainer: VendorRules = {
  vendor: "Portainer",
  rules: [
    {
      id: "portainer-api-token",
      name: "Portainer API token",
      description: "Controls an environment's containers.",
      docs: "Portainer: API documentation",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])(ptr_[A-Za-z0-9+/]{43}=)(?![A-Za-z0-9_-])",
      gates: { entropy: 2.8 },
      base: 5,
      publicPrefix: 4,
      tags: ["containers"],
      revoke: "Revoke the token in the account's API settings.",
      examples: () => {
        const token = `ptr_${sample("alnum", 43)}=`;
        return {
          positive: exampleLines("PORTAINER_TOKEN", token),
          negative: [`TOKEN=${token.slice(0, 8)}`, `TOKEN=x${token}`],
        };
      },
    },
  ],
};
