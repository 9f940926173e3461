/** What the files of refs say: single refs, `packed-refs`, and which names are names. Lines that are none are counted, not fatal. */
import { isOid, type ObjectFormat } from "./object-format.ts";
import { textLines } from "./text-lines.ts";

export type RefValue =
  | { readonly kind: "object"; readonly oid: string }
  | { readonly kind: "symbolic"; readonly target: string };

/** Undefined when the file holds no ref. */
export function readRefFile(text: string, format: ObjectFormat): RefValue | undefined {
  const symbolic = /^ref:\s*(\S.*?)\s*$/s.exec(text);
  if (symbolic !== null) {
    const target = symbolic[1]!;
    return isRefName(target) ? { kind: "symbolic", target } : undefined;
  }
  const oid = /^\S*/.exec(text)![0];
  return isOid(oid, format) ? { kind: "object", oid } : undefined;
}

export interface PackedRef {
  readonly name: string;
  readonly oid: string;
  /** What an annotated tag leads to, where the file says so. */
  readonly peeled: string | undefined;
}

export interface PackedRefs {
  readonly refs: readonly PackedRef[];
  readonly badLines: number;
}

export function readPackedRefs(text: string, format: ObjectFormat): PackedRefs {
  const refs: PackedRef[] = [];
  let badLines = 0;
  for (const line of textLines(text)) {
    if (line.startsWith("#")) continue;
    const last = refs.at(-1);
    const peeled = line.slice(1);
    if (line.startsWith("^") && last !== undefined && isOid(peeled, format)) {
      refs[refs.length - 1] = { ...last, peeled };
      continue;
    }
    const space = line.indexOf(" ");
    const [oid, name] = [line.slice(0, space), line.slice(space + 1)];
    if (space > 0 && isOid(oid, format) && isRefName(name)) refs.push({ name, oid, peeled: undefined });
    else badLines++;
  }
  return { refs, badLines };
}

/** Whether a name can be a ref's: above all, it leads nowhere out of the directory it is looked up in. */
export function isRefName(name: string): boolean {
  if (name === "" || name.length > 4096 || /[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|^\/|[/.]$/.test(name))
    return false;
  return name.split("/").every((part) => !part.startsWith(".") && !part.endsWith(".lock"));
}
