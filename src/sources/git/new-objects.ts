/** What has come to a repository since its packs were known: the objects of other packs, and those in files of their own. */
import { basename } from "node:path";
import type { ObjectType } from "./core/object-type.ts";
import type { PackReader } from "./pack-reader.ts";

export interface ObjectSource {
  readonly packs: readonly PackReader[];
  /** Ids of the objects in files of their own. */
  readonly loose: Iterable<string>;
  /** Runs `read`; a fault becomes the object's problem. */
  readonly examine: <T>(oid: string, read: () => T) => T | undefined;
  readonly typeOf: (oid: string) => ObjectType | undefined;
}

export function packName({ file }: PackReader): string {
  return basename(file.path);
}

/** Ids of these types; an object that several places hold comes several times. */
export function* newObjects(
  { packs, loose, examine, typeOf }: ObjectSource,
  known: ReadonlySet<string>,
  types: readonly ObjectType[],
): Generator<string, void, undefined> {
  for (const pack of packs) {
    if (known.has(packName(pack))) continue;
    const { directory } = pack;
    for (let position = 0; position < directory.count; position++) {
      const oid = directory.idAt(position).toHex();
      const type = examine(oid, () => pack.infoAt(directory.offsetAt(position)).type);
      if (type !== undefined && types.includes(type)) yield oid;
    }
  }
  for (const oid of loose) {
    const type = examine(oid, () => typeOf(oid));
    if (type !== undefined && types.includes(type)) yield oid;
  }
}
