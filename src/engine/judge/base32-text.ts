/**
 * Reads base32 that spells a text, as manuals of one-time passwords write their seeds.
 * Promises: pure; random base32 spells letters and digits for seven bytes with 3e-5, and for all ten of a usual seed with 4e-7.
 */
import { decodeBase32 } from "../validators/codec/base32.ts";

const LENGTH_MIN = 12;

export function textInBase32(value: string): string | undefined {
  const bare = value.replace(/=+$/, "");
  const bytes = bare.length < LENGTH_MIN ? undefined : decodeBase32(bare);
  const text = String.fromCharCode(...(bytes ?? []));
  return /^[A-Za-z0-9 ]{7,}$/.test(text) ? text : undefined;
}
