/** Extended private keys: base58 of 78 bytes and four of their double SHA-256. Source: BIP 32, "Serialization format". */
import { decodeBase58 } from "./codec/base58.ts";
import { sha256 } from "./codec/sha256.ts";
import { malformed, proved, testKey, type Verdict } from "./verdict.ts";

const BODY_BYTES = 78;

export function extendedKey(secret: string): Verdict {
  const bytes = secret.length > 120 ? undefined : decodeBase58(secret);
  if (bytes?.length !== BODY_BYTES + 4) return malformed("not of an extended key's form");
  const checksum = sha256(sha256(bytes.slice(0, BODY_BYTES)));
  if (bytes.slice(BODY_BYTES).some((byte, index) => byte !== checksum[index]))
    return malformed("its checksum does not fit");
  return /^[tuvUV]/.test(secret) ? testKey("a private key of the test network") : proved("its checksum fits");
}
