/** Qubole API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, base64url, either } from "./token-shapes.ts";

export const qubole: VendorRules = {
  vendor: "Qubole",
  rules: [
    namedToken({
      id: "qubole-api-token",
      name: "Qubole API token",
      description: "Runs queries on a company's data.",
      docs: "Qubole: API documentation",
      severity: "high",
      names: ["qubole"],
      value: either(base64url(64), alnum(64)),
      tags: ["data"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
