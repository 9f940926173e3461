/** The ids of repositories in a fleet. Promises: the same on every worker. Pure. */
import type { TenantId } from "../../contracts/ids.ts";
import type { Hasher } from "../../contracts/ports/hasher.ts";
import { finalise64 } from "./identity.ts";
import { DOMAINS } from "./identity-domains.ts";
import { FieldWriter } from "./identity-encoding.ts";

/** `tenant`: 64 hex digits. */
export function gitRepoId(hasher: Hasher, tenant: TenantId, repoKey: string): bigint {
  const fields = new FieldWriter().fixed(Uint8Array.fromHex(tenant));
  return finalise64(hasher, DOMAINS.gitRepoId, fields.variable(new TextEncoder().encode(repoKey)).written);
}
