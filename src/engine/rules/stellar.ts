/** Stellar's secret seeds, with their checksum. */
import type { VendorRules } from "../rule.ts";
import { encodeBase32 } from "../validators/codec/base32.ts";
import { crc16 } from "../validators/codec/crc16.ts";
import { exampleLines } from "./example-lines.ts";
import { sample } from "./sample.ts";
import { randomBytes } from "./sample-keys.ts";

/** The version byte of a seed, 32 bytes and their checksum, low byte first. */
function madeUpSeed(): string {
  const key = Array.from(randomBytes(32, 1), (char) => char.charCodeAt(0));
  const body = [18 << 3, ...key];
  const checksum = crc16(body);
  return encodeBase32([...body, checksum & 255, checksum >> 8]);
}

export const stellar: VendorRules = {
  vendor: "Stellar",
  rules: [
    {
      id: "stellar-secret-seed",
      name: "Stellar secret seed",
      description: "Signs payments of an account.",
      docs: "SEP-23: Strkeys",
      severity: "critical",
      regex: "(?<![A-Za-z0-9])(S[A-D][A-Z2-7]{54})(?![A-Za-z0-9])",
      validator: "stellar-seed",
      base: 3,
      publicPrefix: 1,
      tags: ["blockchain"],
      revoke: "Move the account's funds to a new key.",
      examples: () => {
        const value = madeUpSeed();
        return {
          positive: [...exampleLines("STELLAR_SECRET_SEED", value)],
          negative: [
            value.slice(0, -1),
            `a${value}`,
            `${value.slice(0, 1)}${"x".repeat(55)}`,
            `S${"A"}${sample("base32", 54)}`,
          ],
        };
      },
    },
  ],
};
