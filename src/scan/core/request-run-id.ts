/** The id of a run that was asked for under a key: the same tenant and key give the same run. Pure. */
import type { RunId } from "../../contracts/ids.ts";
import type { Hasher } from "../../contracts/ports/hasher.ts";
import { DOMAINS } from "./identity-domains.ts";

export function runIdOfRequest(hasher: Hasher, tenant: Uint8Array, key: string): RunId {
  const text = new TextEncoder().encode(key);
  const material = new Uint8Array(tenant.length + 4 + text.length);
  material.set(tenant);
  new DataView(material.buffer).setUint32(tenant.length, text.length, true);
  material.set(text, tenant.length + 4);
  const digest = hasher.derive(DOMAINS.requestRun, material);
  // 0 would mean no run at all.
  return new DataView(digest.buffer, digest.byteOffset).getBigUint64(0, true) || 1n;
}
