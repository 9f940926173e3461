/** Which object of which history something was found in, while nobody knows yet where that stood. Pure. */

export interface HistoryOrigin {
  /** Number of the history in its scan. */
  readonly history: number;
  readonly type: "blob" | "commit" | "tag";
  /** Hex. */
  readonly oid: string;
  /** The way inside, `::inner/file`, where the blob is an archive; otherwise empty. */
  readonly inside: string;
}

/** One more place of a secret that is known to stand in many: no more than its object is kept. */
export interface HistoryRepeat {
  /** The finding's id. */
  readonly id: string;
  readonly history: number;
  readonly type: HistoryOrigin["type"];
  readonly oid: string;
}

/** What a blob is called until its path is known; problems of archives in it are told by that name. */
export function objectName({ type, oid }: Pick<HistoryOrigin, "type" | "oid">): string {
  return `${type} ${oid}`;
}
