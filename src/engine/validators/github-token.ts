/**
 * GitHub's classic tokens: `ghp_`, `gho_`, `ghu_`, `ghs_`, `ghr_`; 30 random characters and their CRC-32 in six base62 digits.
 * Source: GitHub Blog, "Behind GitHub's new authentication token formats". Since 2026 installation tokens may be `ghs_` and a
 * JWT (GitHub Docs, "About authentication to GitHub"), which carries no checksum.
 */
import { encodeBase62 } from "./codec/base62.ts";
import { crc32 } from "./codec/crc32.ts";
import { plausibleUnlessFiller } from "./filler.ts";
import { malformed, proved, type Verdict } from "./verdict.ts";

const CHECKSUM_LENGTH = 6;
const CLASSIC_LENGTH = 36;

export function githubToken(secret: string): Verdict {
  const body = /^gh[pousr]_([A-Za-z0-9]{36,255})$/.exec(secret)?.[1];
  if (body === undefined) return statelessToken(secret);
  if (hasChecksum(body)) return proved("its checksum fits");
  if (body.length === CLASSIC_LENGTH) return malformed("its checksum does not fit");
  return plausibleUnlessFiller(body, "GitHub's prefix; a length whose checksum is not documented");
}

function statelessToken(secret: string): Verdict {
  return /^ghs_\d{1,12}_[\w-]{10,}\.[\w-]{10,}\.[\w-]{20,}$/.test(secret)
    ? plausibleUnlessFiller(secret, "a stateless installation token")
    : malformed("not of a GitHub token's form");
}

/** The six last characters are the base62 CRC-32 of those before them. npm's tokens are built the same way. */
export function hasChecksum(body: string): boolean {
  const random = body.slice(0, -CHECKSUM_LENGTH);
  return encodeBase62(crc32(random), CHECKSUM_LENGTH) === body.slice(-CHECKSUM_LENGTH);
}
