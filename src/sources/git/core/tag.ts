/** An annotated tag's content, read. Promises: throws GitFault unless it names an object and its type. */
import { corrupt } from "./git-fault.ts";
import { headerValue, readHeaderLines } from "./header-lines.ts";
import { isOid, type ObjectFormat } from "./object-format.ts";
import { type ObjectType, objectTypeNamed } from "./object-type.ts";
import { readSignature, type Signature } from "./signature.ts";

export interface Tag {
  readonly object: string;
  readonly type: ObjectType;
  readonly name: string;
  /** Absent from the oldest tags. */
  readonly tagger: Signature | undefined;
  /** With the PGP signature, where there is one. */
  readonly message: Uint8Array;
}

export function readTag(bytes: Uint8Array, format: ObjectFormat): Tag {
  const text = readHeaderLines(bytes);
  const object = headerValue(text, "object") ?? "";
  const type = objectTypeNamed(headerValue(text, "type") ?? "");
  if (!isOid(object, format) || type === undefined) throw corrupt("the tag names no object");
  const tagger = headerValue(text, "tagger");
  return {
    object,
    type,
    name: headerValue(text, "tag") ?? "",
    tagger: tagger === undefined ? undefined : readSignature(tagger),
    message: text.message,
  };
}
