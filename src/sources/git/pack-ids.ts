/** Ids across the packs of a repository: by their first digits, and in the order their objects are stored. */
import type { PackReader } from "./pack-reader.ts";

/** Ids that begin with `prefix`; `max` at most. */
export function oidsInPacks(packs: readonly PackReader[], prefix: string, max: number): readonly string[] {
  const found = new Set<string>();
  for (const { directory } of packs)
    for (let at = firstNotBefore(directory, prefix); at < directory.count && found.size < max; at++) {
      const oid = directory.idAt(at).toHex();
      if (!oid.startsWith(prefix)) break;
      found.add(oid);
    }
  return [...found];
}

/** Position of the first id that does not sort before `prefix`. */
function firstNotBefore(directory: PackReader["directory"], prefix: string): number {
  let low = 0;
  let high = directory.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (directory.idAt(middle).toHex() < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a pack before `pack` has the object. */
export function isInEarlierPack(packs: readonly PackReader[], pack: PackReader, id: Uint8Array): boolean {
  for (const other of packs) {
    if (other === pack) return false;
    if (other.directory.find(id) !== -1) return true;
  }
  return false;
}

/** By pack and offset; what is in none comes last. */
export function inStorageOrder(packs: readonly PackReader[], oids: readonly string[]): readonly string[] {
  return oids
    .map((oid) => ({ oid, ...placeOf(packs, Uint8Array.fromHex(oid)) }))
    .sort((a, b) => a.pack - b.pack || a.offset - b.offset)
    .map(({ oid }) => oid);
}

function placeOf(
  packs: readonly PackReader[],
  id: Uint8Array,
): { readonly pack: number; readonly offset: number } {
  for (const [pack, { directory }] of packs.entries()) {
    const position = directory.find(id);
    if (position !== -1) return { pack, offset: directory.offsetAt(position) };
  }
  return { pack: packs.length, offset: 0 };
}
