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
  for (let at = 0; at < bytes.length && bytes[at] !== NEWLINE; ) {
    const newline = bytes.indexOf(NEWLINE, at);
    const end = newline === -1 ? bytes.length : newline;
    if (startsWith(bytes, at, TREE) && tree === "") tree = latin1(bytes, at + TREE.length, end);
    else if (startsWith(bytes, at, PARENT)) parents.push(latin1(bytes, at + PARENT.length, end));
    else if (startsWith(bytes, at, COMMITTER) && seconds === 0)
      seconds = readSignature(latin1(bytes, at + COMMITTER.length, end)).seconds;
    if (parents.length > PARENTS_MAX) throw corrupt("the object has too many header lines");
    at = end + 1;
  }
  if (tree.length !== width || !isOid(tree, format)) throw corrupt("the commit names no tree");
  if (!parents.every((parent) => isOid(parent, format)))
    throw corrupt("the commit names a parent that is no object id");
  return { tree, parents, seconds };
}

const PARENTS_MAX = 100_000;

function startsWith(bytes: Uint8Array, at: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word.charCodeAt(i)) return false;
  return true;
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return LATIN1.decode(bytes.subarray(start, end));
}
