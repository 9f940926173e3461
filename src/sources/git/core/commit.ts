/** A commit's content, read. Promises: throws GitFault unless tree and parents are ids. Borrows the bytes for the message. */
import { corrupt } from "./git-fault.ts";
import { headerValue, readHeaderLines } from "./header-lines.ts";
import { isOid, type ObjectFormat } from "./object-format.ts";
import { readSignature, type Signature } from "./signature.ts";

export interface Commit {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  /** In the encoding `encoding` names, UTF-8 when absent. */
  readonly message: Uint8Array;
  readonly encoding: string | undefined;
}

export function readCommit(bytes: Uint8Array, format: ObjectFormat): Commit {
  const text = readHeaderLines(bytes);
  const tree = headerValue(text, "tree") ?? "";
  const parents = text.lines.filter(({ key }) => key === "parent").map(({ value }) => value);
  if (!isOid(tree, format)) throw corrupt("the commit names no tree");
  if (!parents.every((parent) => isOid(parent, format)))
    throw corrupt("the commit names a parent that is no object id");
  return {
    tree,
    parents,
    author: readSignature(headerValue(text, "author") ?? ""),
    committer: readSignature(headerValue(text, "committer") ?? ""),
    message: text.message,
    encoding: headerValue(text, "encoding"),
  };
}
