/** Extended private keys: base58 of 78 bytes and four of their double SHA-256. Source: BIP 32, "Serialization format". */
import { decodeBase58 } from "./codec/base58.ts";
import { sha256 } from "./codec/sha256.ts";
import { malformed, proved, testKey, type Verdict } from "./verdict.ts";

const BODY_BYTES = 78;
/** By their last eight signs: the keys of the vectors of BIP 32, then of those of BIP 39. */
const VECTORS = new Set(
  [
    "rCmmhgC6 VYsCzC2U GBxrMPHi 7d2bhkJ7 WACViL4L 3v86pgKt agcEPdU9 VA1xe8fs hnZX7UiM KADdw4Ef qE2VbFWc sJ7in334 PJcr9E7j E3BBDu76",
    "25HB8aFe Hszymnps x8LcXnyd yzSEgqCB JbbFDems FqPFeWzk ezuVccsq 9aFJBeJH PrwY4Gzq 5539ebPM CLBXUfdm K6WpqaQS PauTqLRo P2jFGhT6",
    "aQLnvBh7 LCcywUkt cViKEJae o5pgiVFU XFKzUsAF ka5SMkmU YJJLfFj9 TxsT1nzm jr8qWPAK hiUuUDyh LXdk95DQ 8S5j6puX",
  ].flatMap((line) => line.split(" ")),
);

export function extendedKey(secret: string): Verdict {
  const bytes = secret.length > 120 ? undefined : decodeBase58(secret);
  if (bytes?.length !== BODY_BYTES + 4) return malformed("not of an extended key's form");
  if (VECTORS.has(secret.slice(-8))) return malformed("a key that a standard prints");
  const checksum = sha256(sha256(bytes.slice(0, BODY_BYTES)));
  if (bytes.slice(BODY_BYTES).some((byte, index) => byte !== checksum[index]))
    return malformed("its checksum does not fit");
  return /^[tuvUV]/.test(secret) ? testKey("a private key of the test network") : proved("its checksum fits");
}
