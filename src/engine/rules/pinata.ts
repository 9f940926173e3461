/** Pinata API secret: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { either, hex } from "./token-shapes.ts";

export const pinata: VendorRules = {
  vendor: "Pinata",
  rules: [
    namedToken({
      id: "pinata-api-secret",
      name: "Pinata API secret",
      description: "Stores and deletes an account's files on IPFS.",
      docs: "Pinata: API documentation",
      severity: "high",
      names: ["pinata"],
      value: either(hex(64), hex(20)),
      tags: ["storage"],
      revoke: "Replace the secret where the application is registered.",
    }),
  ],
};
