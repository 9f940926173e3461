/** Stellar's secret seeds: base32 of a version byte, 32 bytes and their CRC-16. Source: SEP-23, "Strkeys". */
import { decodeBase32 } from "./codec/base32.ts";
import { crc16 } from "./codec/crc16.ts";
import { malformed, proved, type Verdict } from "./verdict.ts";

const VERSION = 18 << 3;

export function stellarSeed(secret: string): Verdict {
  const bytes = /^S[A-Z2-7]{55}$/.test(secret) ? decodeBase32(secret) : undefined;
  if (bytes === undefined || bytes[0] !== VERSION) return malformed("not of a seed's form");
  return crc16(bytes.slice(0, 33)) === bytes[33]! + bytes[34]! * 256
    ? proved("its checksum fits")
    : malformed("its checksum does not fit");
}
