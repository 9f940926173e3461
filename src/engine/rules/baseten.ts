/** Baseten API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const baseten: VendorRules = {
  vendor: "Baseten",
  rules: [
    namedToken({
      id: "baseten-api-key",
      name: "Baseten API key",
      description: "Runs models at its owner's cost.",
      docs: "Baseten: API documentation",
      severity: "high",
      names: ["baseten"],
      value: spelled(
        "[A-Za-z0-9]{8}\\.[A-Za-z0-9]{32}",
        () => `${sample("alnum", 8)}.${sample("alnum", 32)}`,
      ),
      tags: ["ai"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
