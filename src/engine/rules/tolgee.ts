/** Tolgee tokens: told by their own marks. */
import type { VendorRules } from "../rule.ts";
import { markedToken } from "./marked-token.ts";
import { sample } from "./sample.ts";

export const tolgee: VendorRules = {
  vendor: "Tolgee",
  rules: [
    markedToken({
      id: "tolgee-token",
      name: "Tolgee token",
      description: "Reads and changes translations.",
      docs: "Tolgee: API keys and PATs",
      severity: "medium",
      value: "tg(?:pak|pat)_[a-z0-9]{40,90}",
      sample: () => `tgpak_${sample("lowerDigits", 52)}`,
      variable: "TOLGEE_API_KEY",
      tags: ["localisation"],
      revoke: "Delete the key in the account.",
    }),
  ],
};
