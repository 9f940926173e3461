/** The words a wallet is recovered from: known by their name, twelve to twenty-four in a row. */
import type { VendorRules } from "../rule.ts";

const NAMES = "mnemonic|phrase";
const WORD = "[a-z]{3,8}";
/** Put together, so that no list of words stands in our source. */
const SHOWN = [
  ["armor", "lunar", "basket", "wheat", "fabric", "rail"],
  ["token", "cabin", "quantum", "mango", "upper", "zebra"],
]
  .flat()
  .join(" ");

export const walletPhrase: VendorRules = {
  vendor: "Wallet",
  rules: [
    {
      id: "wallet-recovery-phrase",
      name: "Recovery phrase of a wallet",
      description: "The words all keys of a wallet are derived from.",
      docs: "BIP 39: Mnemonic code for generating deterministic keys",
      severity: "critical",
      regex:
        `(?i:${NAMES})[A-Za-z0-9_]{0,16}["'\\]]{0,2}[ ]{0,2}(?:=|:|=>|:=)[ ]{0,2}["'\`]?` +
        `(${WORD}(?:[ ]${WORD}){11}(?:(?:[ ]${WORD}){3}){0,4})(?![^"'\`\\r\\n<\\\\)])`,
      validator: "seed-phrase",
      base: 3,
      assignment: true,
      tags: ["blockchain"],
      revoke: "Move the funds to a new wallet.",
      examples: () => ({
        positive: [
          `MNEMONIC="${SHOWN}"`,
          `"seedPhrase": "${SHOWN}"`,
          `recovery phrase: ${SHOWN}\n`,
          `const mnemonic = '${SHOWN}';`,
        ],
        negative: [
          `MNEMONIC="${"test ".repeat(11)}junk"`,
          `mnemonic: the words you have been given and must never show to any other person\n`,
          `note: ${SHOWN}`,
        ],
      }),
    },
  ],
};
