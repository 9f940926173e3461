/** Bitcoin private keys for import: base58 of version, 32 bytes, perhaps 0x01, and four bytes of a double SHA-256. Source: Bitcoin Wiki, "Wallet import format". */
import { decodeBase58 } from "./codec/base58.ts";
import { sha256 } from "./codec/sha256.ts";
import { malformed, proved, testKey, type Verdict } from "./verdict.ts";

const MAIN_NET = 0x80;
const TEST_NET = 0xef;

export function bitcoinWif(secret: string): Verdict {
  const bytes = /^[1-9A-HJ-NP-Za-km-z]{51,52}$/.test(secret) ? decodeBase58(secret) : undefined;
  if (bytes === undefined || (bytes.length !== 37 && bytes.length !== 38))
    return malformed("not of a private key's form");
  const body = bytes.slice(0, -4);
  const checksum = sha256(sha256(body)).slice(0, 4);
  if (checksum.some((byte, index) => byte !== bytes[body.length + index]))
    return malformed("its checksum does not fit");
  if (bytes[0] === TEST_NET) return testKey("a private key of the test network");
  return bytes[0] === MAIN_NET ? proved("its checksum fits") : malformed("a key of no known network");
}
