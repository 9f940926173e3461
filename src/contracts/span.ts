/** Places inside one blob. Byte offsets count from 0, `end` is exclusive; lines and columns count from 1. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span in words people use. Columns are UTF-16 code units, as SARIF and editors count them; `endColumn` is exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
