/**
 * Where the bytes of blobs go, one blob after another. Sources push, the scan's feed receives.
 * Calls come as: begin, write*, then end or abandon. `begin` answering false means the blob is not wanted: no write follows.
 */
import type { Problem } from "../report.ts";

export interface BlobSink {
  /** `path` is the blob's whole virtual path, `outer.zip::inner/file`. */
  begin(path: string): boolean;
  /** Borrows `chunk` for the length of the call. */
  write(chunk: Uint8Array): void;
  end(): void;
  /** Gives up the blob begun last, keeping what was found in it so far; the problem is reported beside it. */
  abandon(problem: Problem): void;
  /** Something that belongs to no open blob: a corrupt archive, a limit reached. */
  problem(problem: Problem): void;
}
