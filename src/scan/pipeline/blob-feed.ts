/**
 * Puts blobs through the scanner, one after another: decides by its first bytes what a blob is, leaves binaries out,
 * hands what was found to the ledger. Archives and streams push into it as a `BlobSink`; files use `whole` and `part`.
 * May not: copy what the caller could have read straight into the scanner's block.
 */
import type { BlobSink } from "../../contracts/ports/blob-sink.ts";
import type { Problem } from "../../contracts/report.ts";
import type { ThreadLedger } from "./thread-ledger.ts";
import type { BlobEncoding, ThreadParts } from "./thread-parts.ts";

/** How much of a blob decides what it is. */
export const HEAD_BYTES = 8192;

export interface BlobFeedOptions {
  readonly scanBinary: boolean;
  /** Answering true stops everything: no further blob is taken. */
  readonly isStopped: () => boolean;
}

export class BlobFeed implements BlobSink {
  readonly block: Uint8Array;
  readonly #parts: ThreadParts;
  readonly #ledger: ThreadLedger;
  readonly #options: BlobFeedOptions;
  #path = "";
  /** Bytes in the block that have not been scanned yet; only the sink side collects any. */
  #filled = 0;
  /** Not known before the first bytes are. */
  #state: "new" | "scanning" | "unwanted" = "new";

  constructor(parts: ThreadParts, ledger: ThreadLedger, options: BlobFeedOptions) {
    this.block = parts.scanner.block;
    this.#parts = parts;
    this.#ledger = ledger;
    this.#options = options;
  }

  /** How the blob's text is encoded, by its first bytes; `undefined`, and counted, when it is a binary to leave out. */
  encodingOf(head: Uint8Array, name: string): BlobEncoding | undefined {
    const kind = this.#parts.contentKind(head, name);
    if (kind === "utf16le" || kind === "utf16be") return kind;
    // Notebooks, class files and their like keep strings readable as they stand, so their bytes are scanned as they are.
    if (kind !== "binary" || this.#options.scanBinary) return "bytes";
    this.#ledger.skipped.binary++;
    return undefined;
  }

  /** A blob that lies whole in `block[0, length)`. */
  whole(path: string, length: number, encoding: BlobEncoding): void {
    this.#parts.scanner.begin(encoding);
    this.#parts.scanner.scanBlock(length, true);
    this.#ledger.bytes += length;
    this.#finish(path);
  }

  begin(path: string): boolean {
    this.#path = path;
    this.#filled = 0;
    this.#state = "new";
    return !this.#options.isStopped();
  }

  write(chunk: Uint8Array): void {
    for (let taken = 0; taken < chunk.length && this.#state !== "unwanted"; ) {
      const room = Math.min(this.block.length - this.#filled, chunk.length - taken);
      this.block.set(chunk.subarray(taken, taken + room), this.#filled);
      this.#filled += room;
      taken += room;
      if (this.#filled === this.block.length) this.part(this.#filled, false);
    }
  }

  end(): void {
    this.part(this.#filled, true);
    if (this.#state === "scanning") this.#finish(this.#path);
  }

  abandon(problem: Problem): void {
    this.#ledger.problem(problem);
    this.end();
  }

  problem(problem: Problem): void {
    this.#ledger.problem(problem);
  }

  /** The next bytes of the blob begun last, standing in `block[0, length)`. False: no more of it is wanted. */
  part(length: number, last: boolean): boolean {
    this.#filled = 0;
    if (this.#state === "new") {
      const head = this.block.subarray(0, Math.min(length, HEAD_BYTES));
      const encoding = this.encodingOf(head, this.#path);
      this.#state = encoding === undefined ? "unwanted" : "scanning";
      if (encoding !== undefined) this.#parts.scanner.begin(encoding);
    }
    if (this.#state === "unwanted") return false;
    this.#parts.scanner.scanBlock(length, last);
    this.#ledger.bytes += length;
    return true;
  }

  #finish(path: string): void {
    this.#ledger.files++;
    const matches = this.#parts.scanner.end();
    if (matches.length > 0) this.#ledger.found(path, matches);
  }
}
