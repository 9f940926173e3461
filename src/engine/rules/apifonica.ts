/** Apifonica API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { uuid } from "./token-shapes.ts";

export const apifonica: VendorRules = {
  vendor: "Apifonica",
  rules: [
    namedToken({
      id: "apifonica-api-token",
      name: "Apifonica API token",
      description: "Sends messages and calls at its owner's cost.",
      docs: "Apifonica: API documentation",
      severity: "high",
      names: ["apifonica"],
      value: uuid(),
      tags: ["messaging"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
