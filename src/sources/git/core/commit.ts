/** A commit's content, read. Promises: throws GitFault unless tree and parents are ids. Borrows the bytes for the message. */
import { corrupt } from "./git-fault.ts";
import { headerValue, readHeaderLines } from "./header-lines.ts";
import { isOid, type ObjectFormat } from "./object-format.ts";
import { readSeconds, readSignature, type Signature } from "./signature.ts";

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

export interface Lineage {
  readonly tree: string;
  readonly parents: readonly string[];
  /** The committer's clock. */
  readonly seconds: number;
}

const LATIN1 = new TextDecoder("latin1");
const NEWLINE = 10;
const TREE = "tree ";
const PARENT = "parent ";
const COMMITTER = "committer ";

/** As `readCommit`, of what history is made of and no more: histories are long. */
export function readLineage(bytes: Uint8Array, format: ObjectFormat): Lineage {
  const width = format.idBytes * 2;
  let tree = "";
  let seconds = 0;
  const parents: string[] = [];
  const header = headerText(bytes);
  for (let at = 0; at < header.length; ) {
    const newline = header.indexOf("\n", at);
    const end = newline === -1 ? header.length : newline;
    if (tree === "" && header.startsWith(TREE, at)) tree = header.slice(at + TREE.length, end);
    else if (header.startsWith(PARENT, at)) parents.push(header.slice(at + PARENT.length, end));
    else if (seconds === 0 && header.startsWith(COMMITTER, at))
      seconds = readSeconds(header.slice(at + COMMITTER.length, end));
    if (parents.length > PARENTS_MAX) throw corrupt("the object has too many header lines");
    at = end + 1;
  }
  if (tree.length !== width || !isOid(tree, format)) throw corrupt("the commit names no tree");
  if (!parents.every((parent) => isOid(parent, format)))
    throw corrupt("the commit names a parent that is no object id");
  return { tree, parents, seconds };
}

const PARENTS_MAX = 100_000;

/** All before the first empty line. */
function headerText(bytes: Uint8Array): string {
  let end = bytes[0] === NEWLINE ? 0 : bytes.indexOf(NEWLINE);
  while (end > 0 && bytes[end + 1] !== NEWLINE) end = bytes.indexOf(NEWLINE, end + 1);
  return LATIN1.decode(end === -1 ? bytes : bytes.subarray(0, end));
}
