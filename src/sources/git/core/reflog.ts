/** A reflog's lines: from which object a ref moved to which, by whom, and why. Lines that are none are left out. */
import { isOid, type ObjectFormat } from "./object-format.ts";
import { readSignature, type Signature } from "./signature.ts";
import { textLines } from "./text-lines.ts";

export interface ReflogEntry {
  /** All zeros where the ref did not exist before. */
  readonly before: string;
  /** All zeros where it was deleted. */
  readonly after: string;
  readonly by: Signature;
  readonly message: string;
}

export function* readReflog(text: string, format: ObjectFormat): Generator<ReflogEntry, void, undefined> {
  const width = format.idBytes * 2;
  for (const line of textLines(text)) {
    const before = line.slice(0, width);
    const after = line.slice(width + 1, 2 * width + 1);
    if (!isOid(before, format) || !isOid(after, format)) continue;
    const tab = line.indexOf("\t");
    yield {
      before,
      after,
      by: readSignature(line.slice(2 * width + 2, tab === -1 ? line.length : tab)),
      message: tab === -1 ? "" : line.slice(tab + 1),
    };
  }
}
