/** Kagi API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { either, spelled } from "./token-shapes.ts";

export const kagi: VendorRules = {
  vendor: "Kagi",
  rules: [
    namedToken({
      id: "kagi-api-token",
      name: "Kagi API token",
      description: "Searches the web at its owner's cost.",
      docs: "Kagi: API documentation",
      severity: "medium",
      names: ["kagi"],
      bounded: true,
      value: either(
        spelled(
          "[A-Za-z0-9_-]{11}\\.[A-Za-z0-9_-]{43}",
          () => `${sample("alnum", 11)}.${sample("alnum", 43)}`,
        ),
        spelled(
          "[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}",
          () => `${sample("alnum", 22)}.${sample("alnum", 43)}`,
        ),
      ),
      tags: ["ai"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
