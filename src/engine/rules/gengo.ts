/** Gengo keys: of letters, digits and signs, under the vendor's name. */
import type { VendorRules } from "../rule.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";

const SIGNS = "[A-Za-z0-9_$@^|=~!*(){}\\[\\]#%&+,.:;?<>-]";

export const gengo: VendorRules = {
  vendor: "Gengo",
  rules: [
    {
      id: "gengo-private-key",
      name: "Gengo private key",
      description: "Orders and reads translations of an account.",
      docs: "Gengo API: Authentication",
      severity: "medium",
      regex:
        `(?i:gengo)(?:[A-Za-z0-9_."' -]{0,24}?(?i:key|secret|token))?["']?[ ]{0,3}(?:=>?|:|,|[(])[ ]{0,3}["']?` +
        `(${SIGNS}{60,66})(?!${SIGNS})`,
      gates: { entropy: 4.2, digit: true },
      base: 3,
      assignment: true,
      tags: ["translation"],
      revoke: "Regenerate the key pair in the account's API settings.",
      examples: () => {
        const value = `${sample("alnum", 20)}[${sample("alnum", 20, 2)}(${sample("alnum", 22, 3)}`;
        return {
          positive: exampleLines("GENGO_PRIVATE_KEY", value),
          negative: [`GENGO_PRIVATE_KEY=${value.slice(8)}`, `CHECKSUM=${value}`],
        };
      },
    },
  ],
};
