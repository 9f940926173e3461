/**
 * GitHub's fine-grained tokens: `github_pat_`, 22 characters, `_`, 59 characters; 93 in all.
 * GitHub documents no checksum. Two schemes count as proof: the base62 CRC-32 of the first 87 characters, and the first
 * eight base32 digits of the SHA-256 of the first 77 at position 77 (seen in a revoked token that its owner published).
 * Chance meets either with less than 2^-31. As neither is documented, a token that fits none stays plausible.
 */
import { encodeBase32 } from "./codec/base32.ts";
import { encodeBase62 } from "./codec/base62.ts";
import { crc32 } from "./codec/crc32.ts";
import { bytesOf, sha256 } from "./codec/sha256.ts";
import { plausibleUnlessFiller } from "./filler.ts";
import { malformed, proved, type Verdict } from "./verdict.ts";

const FORM = /^github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}$/;
const CRC_START = 87;
const DIGEST_START = 77;
const DIGEST_LENGTH = 8;

export function githubFineGrained(secret: string): Verdict {
  if (!FORM.test(secret)) return malformed("not of a fine-grained token's form");
  if (encodeBase62(crc32(secret.slice(0, CRC_START)), 6) === secret.slice(CRC_START))
    return proved("its checksum fits");
  if (digestOf(secret.slice(0, DIGEST_START)) === secret.slice(DIGEST_START, DIGEST_START + DIGEST_LENGTH))
    return proved("its checksum fits");
  return plausibleUnlessFiller(secret.slice(11), "a fine-grained token's form");
}

function digestOf(text: string): string {
  return encodeBase32(sha256(bytesOf(text)).slice(0, 5));
}
