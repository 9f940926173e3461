/** Covalent keys: told by their own marks. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const covalent: VendorRules = {
  vendor: "Covalent",
  rules: [
    markedToken({
      id: "covalent-api-key",
      name: "Covalent key",
      description: "Reads chains at its owner's quota.",
      docs: "Covalent: Authentication",
      severity: "low",
      value: "(?:cqt_(?:rQ|wF)?[A-Za-z0-9]{26,30}|ckey_[0-9a-f]{27})",
      sample: () => `cqt_${sample("alnum", 28)}`,
      variable: "COVALENT_API_KEY",
      tags: ["blockchain"],
      revoke: "Replace the key on the platform.",
    }),
  ],
};
