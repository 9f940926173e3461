/**
 * Where below the root the mirror of a repository lies: `remote/<2 hex>/<62 hex>.git`. Promises: the same repository always has the same
 * place, whoever asks; names say nothing about it.
 */
import { createHash } from "node:crypto";
import { join } from "node:path";

const DOMAIN = "gossip-worker mirror v1\0";
export const REMOTE_FOLDER = "remote";

export interface MirrorPlace {
  readonly folder: string;
  /** The 62 digits that all names of this mirror begin with. */
  readonly stem: string;
  readonly repository: string;
  readonly lock: string;
}

/** By SHA-256 of the canonical locator: workers of all tenants on a host share a mirror, as they read the same repository. */
export function mirrorPlace(root: string, repoKey: string): MirrorPlace {
  const name = createHash("sha256").update(DOMAIN).update(repoKey).digest("hex");
  return placeNamed(join(root, REMOTE_FOLDER, name.slice(0, 2)), name.slice(2));
}

export function placeNamed(folder: string, stem: string): MirrorPlace {
  return { folder, stem, repository: join(folder, `${stem}.git`), lock: join(folder, `${stem}.lock`) };
}

/** A name beside the mirror, of something that is not whole or not wanted any more. */
export function temporaryPlace({ folder, stem }: MirrorPlace, token: string): string {
  return join(folder, `${stem}.tmp-${token}`);
}

const NAME = /^([0-9a-f]{62})\.(git|tmp-\w+|lock(?:\.\S+)?)$/;

export type PlaceEntry = {
  readonly stem: string;
  readonly kind: "mirror" | "temporary" | "lock" | "lock-leftover";
};

/** What a name in a place's folder stands for; undefined: not ours. */
export function readPlaceName(name: string): PlaceEntry | undefined {
  const [, stem, kind] = NAME.exec(name) ?? [];
  if (stem === undefined || kind === undefined) return undefined;
  if (kind === "git") return { stem, kind: "mirror" };
  if (kind === "lock") return { stem, kind: "lock" };
  return { stem, kind: kind.startsWith("lock") ? "lock-leftover" : "temporary" };
}
