/**
 * What can be wrong with a repository's data, as an error and as words. Thrown by the readers below and caught where
 * one object, pack or file can be given up and the rest goes on. Messages name things by place and never quote content.
 */
export type GitFaultKind =
  /** The bytes of an object, a pack, an index or a ref do not follow the format. */
  | "corrupt"
  /** Reading it would go over a limit: a bomb, or an honest giant. */
  | "too-large"
  /** Something that is named is not there: shallow and partial clones, lost bases. */
  | "missing"
  /** A form of storage this reader does not know. */
  | "unsupported"
  /** A symbolic link, or a pipe or device, where git puts a plain file or directory. */
  | "outside"
  /** The system refused. */
  | "unreadable";

export class GitFault extends Error {
  override readonly name: string = "GitFault";
  readonly kind: GitFaultKind;

  constructor(kind: GitFaultKind, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.kind = kind;
  }
}

export function corrupt(message: string): GitFault {
  return new GitFault("corrupt", message);
}

/** Something the scan could not read in full. */
export interface GitProblem {
  readonly kind: GitFaultKind;
  /** The file concerned. */
  readonly path: string;
  /** Hex; absent when it concerns the file as a whole. */
  readonly oid?: string;
  readonly message: string;
}
