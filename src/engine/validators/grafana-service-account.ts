/**
 * Grafana's service account tokens: `glsa_`, 32 characters, `_`, CRC-32 of all before that in hex, lowest byte first.
 * Source: Grafana's `pkg/components/satokengen`; checked against two published tokens.
 */
import { crc32 } from "./codec/crc32.ts";
import { malformed, proved, type Verdict } from "./verdict.ts";

const FORM = /^(glsa_[A-Za-z0-9]{32})_([0-9a-fA-F]{8})$/;

export function grafanaServiceAccount(secret: string): Verdict {
  const parts = FORM.exec(secret);
  if (parts === null) return malformed("not of a service account token's form");
  const checksum = crc32(parts[1]!);
  const bytes = [checksum, checksum >>> 8, checksum >>> 16, checksum >>> 24];
  const hex = bytes.map((byte) => (byte & 255).toString(16).padStart(2, "0")).join("");
  return hex === parts[2]!.toLowerCase()
    ? proved("its checksum fits")
    : malformed("its checksum does not fit");
}
