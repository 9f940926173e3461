/** Databox API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { alnum, either, hex } from "./token-shapes.ts";

export const databox: VendorRules = {
  vendor: "Databox",
  rules: [
    namedToken({
      id: "databox-api-token",
      name: "Databox API token",
      description: "Reads and sends an account's metrics.",
      docs: "Databox: API documentation",
      severity: "medium",
      names: ["databox"],
      value: either(hex(32), alnum(21), alnum(22)),
      tags: ["analytics"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
