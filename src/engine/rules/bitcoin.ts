/** Bitcoin's private keys, with their checksums: of one address, and those that others are derived from. */
import type { VendorRules } from "../rule.ts";
import { encodeBase58 } from "../validators/codec/base58.ts";
import { sha256 } from "../validators/codec/sha256.ts";
import { assignment } from "./assignment.ts";
import { exampleLines } from "./example-lines.ts";
import { randomBytes } from "./sample-keys.ts";

const BASE58 = "[1-9A-HJ-NP-Za-km-z]";
const REVOKE = "Move the funds to addresses of a new key.";

/** Base58 of some bytes with the checksum behind them. */
function checked(start: readonly number[], count: number, end: readonly number[] = []): string {
  const body = [...start, ...Array.from(randomBytes(count, 1), (char) => char.charCodeAt(0)), ...end];
  return encodeBase58([...body, ...sha256(sha256(body)).slice(0, 4)]);
}

export const bitcoin: VendorRules = {
  vendor: "Bitcoin",
  rules: [
    {
      id: "bitcoin-private-key",
      name: "Bitcoin private key",
      description: "Spends what an address holds.",
      docs: "Bitcoin Wiki: Wallet import format",
      severity: "critical",
      regex: assignment({
        names: ["wif", "bitcoin", "btc", "privkey", "private_key", "priv_key", "wallet"],
        value: `[5KL9c]${BASE58}{50,51}`,
      }),
      gates: { digit: true },
      validator: "bitcoin-wif",
      base: 3,
      assignment: true,
      tags: ["blockchain"],
      revoke: REVOKE,
      examples: () => {
        const key = checked([0x80], 32, [1]);
        return {
          positive: [...exampleLines("BTC_WIF", key), `bitcoin-cli importprivkey "${checked([0x80], 32)}"`],
          negative: [`WIF=${key.slice(0, -1)}1`, `CHECKSUM=${key}`],
        };
      },
    },
    {
      id: "bitcoin-extended-key",
      name: "Extended private key",
      description: "Spends what every address derived from it holds.",
      docs: "BIP 32: Hierarchical Deterministic Wallets",
      severity: "critical",
      regex: `(?<![A-Za-z0-9])([xyzYZtuvUV]prv${BASE58}{107})(?![A-Za-z0-9])`,
      validator: "extended-key",
      base: 5,
      publicPrefix: 4,
      tags: ["blockchain"],
      revoke: REVOKE,
      examples: () => {
        const key = checked([0x04, 0x88, 0xad, 0xe4, 0, 0, 0, 0, 0, 0, 0, 0, 0], 32, []);
        const whole = checked([0x04, 0x88, 0xad, 0xe4, ...Array.from({ length: 9 }, () => 0)], 65);
        return {
          positive: exampleLines("WALLET_XPRV", whole),
          negative: [`key: ${key}`, `key: ${whole.slice(0, -1)}1`, `key: x${whole}`],
        };
      },
    },
  ],
};
