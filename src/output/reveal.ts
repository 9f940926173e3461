/**
 * The one door through which a report may show a secret, opened by `--show-secrets` on the local path alone.
 * Promises: shows a secret only for the very finding it was given with. May not: be used by anything durable or distributed.
 */
import type { Finding } from "../contracts/finding.ts";
import type { SecretBytes } from "../contracts/secret.ts";

/** Bytes that are no UTF-8 are shown as `\xNN`, so that nothing is lost or invented. */
export function createRevealer(
  entries: Iterable<readonly [Finding, SecretBytes]>,
): (finding: Finding) => string | undefined {
  const secrets = new Map(entries);
  return (finding) => {
    const secret = secrets.get(finding);
    return secret === undefined ? undefined : textOf(secret.reveal());
  };
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) =>
      byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, "0")}`,
    ).join("");
  }
}
