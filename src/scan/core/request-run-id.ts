/** The id of a run that was asked for under a key: the same tenant and key give the same run. Pure. */
import type { RunId } from "../../contracts/ids.ts";
import type { Hasher } from "../../contracts/ports/hasher.ts";
import { DOMAINS } from "./identity-domains.ts";
import { FieldWriter } from "./identity-encoding.ts";

export function runIdOfRequest(hasher: Hasher, tenant: Uint8Array, key: string): RunId {
  const { written } = new FieldWriter().fixed(tenant).variable(new TextEncoder().encode(key));
  const digest = hasher.derive(DOMAINS.requestRun, written);
  // 0 would mean no run at all.
  return new DataView(digest.buffer, digest.byteOffset).getBigUint64(0, true) || 1n;
}
