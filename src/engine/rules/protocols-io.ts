/** protocols.io API token: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { hex } from "./token-shapes.ts";

export const protocolsIo: VendorRules = {
  vendor: "protocols.io",
  rules: [
    namedToken({
      id: "protocols-io-api-token",
      name: "protocols.io API token",
      description: "Reads and changes its owner's protocols.",
      docs: "protocols.io: API documentation",
      severity: "medium",
      names: ["protocols_io", "protocolsio"],
      value: hex(64),
      tags: ["data"],
      revoke: "Revoke the token in the account's API settings.",
    }),
  ],
};
