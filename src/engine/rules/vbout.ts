/** VBOUT API key: known by the name it is assigned to. */
import type { VendorRules } from "../rule.ts";
import { namedToken } from "./named-token.ts";
import { sample } from "./sample.ts";
import { spelled } from "./token-shapes.ts";

export const vbout: VendorRules = {
  vendor: "VBOUT",
  rules: [
    namedToken({
      id: "vbout-api-key",
      name: "VBOUT API key",
      description: "Reads contacts and sends mail as its owner.",
      docs: "VBOUT: API documentation",
      severity: "medium",
      names: ["vbout"],
      value: spelled("[0-9]{25}", () => sample("digits", 25)),
      tags: ["marketing"],
      revoke: "Regenerate the key in the account's API settings.",
    }),
  ],
};
