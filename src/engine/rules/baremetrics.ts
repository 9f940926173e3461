/** Baremetrics API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { base64url, either, spelled } from "./token-shapes.ts";

export const baremetrics: VendorRules = {
  vendor: "Baremetrics",
  rules: [
    namedToken({
      id: "baremetrics-api-key",
      name: "Baremetrics API key",
      description: "Reads a company's revenue and customers.",
      docs: "Baremetrics: API documentation",
      severity: "high",
      names: ["baremetrics"],
      value: either(
        base64url(25),
        spelled("[ls]k_[A-Za-z0-9_-]{22,40}", () => `lk_${sample("alnum", 24)}`),
      ),
      tags: ["analytics"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
