/** Semaphore API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { base64url, either, hex } from "./token-shapes.ts";

export const semaphore: VendorRules = {
  vendor: "Semaphore",
  rules: [
    namedToken({
      id: "semaphore-api-token",
      name: "Semaphore API token",
      description: "Starts builds and reads logs as its owner.",
      docs: "Semaphore: API documentation",
      severity: "high",
      names: ["semaphoreci", "semaphore_ci", "semaphore_api", "semaphore_token", "semaphore"],
      value: either(base64url(20), hex(40)),
      tags: ["ci"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
