/** The engine's face towards whoever feeds it bytes. One per thread; not re-entrant. */
import type { Match } from "./match.ts";

/** How a blob's text is written: as bytes (ASCII, UTF-8, anything alike) or in UTF-16. */
export type BlobEncoding = "bytes" | "utf16le" | "utf16be";

/**
 * A blob with as many matches as this may hold more: they are not kept, so that memory stays bounded on hostile input. Whoever
 * reports matches must set a limit below and say so where it is passed.
 */
export const MATCHES_MAX = 12_288;

export interface BlobScanner {
  /** Room for the next block, a view of the engine's own memory: read straight into it. 1 MiB. */
  readonly block: Uint8Array;
  /** Starts a blob. */
  begin(encoding?: BlobEncoding): void;
  /** Scans `block[0, length)`, the bytes that follow those of the last call. `last`: none follow. Tiny lengths are fine. */
  scanBlock(length: number, last: boolean): void;
  /** Ends the blob, scanned to its last block or given up: its matches by place, then rule. The array is the caller's. */
  end(): Match[];
}
