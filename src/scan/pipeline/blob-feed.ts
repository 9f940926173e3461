/**
 * Puts blobs through the scanner, one after another: decides by its first bytes what a blob is, leaves binaries out,
 * hands what was found to the ledger. Archives and streams push into it as a `BlobSink`; files use `whole` and `part`.
 * May not: copy what the caller could have read straight into the scanner's block.
 */
import type { BlobSink } from "../../contracts/ports/blob-sink.ts";
import type { Problem } from "../../contracts/report.ts";
import type { FeedLedger } from "./feed-ledger.ts";
import { type OriginOfSpan, originOf } from "./origin.ts";
import type { BlobEncoding, ThreadParts } from "./thread-parts.ts";

/** How much of a blob decides what it is. */
export const HEAD_BYTES = 8192;

/** How a blob's bytes become text. */
export type BlobForm = BlobEncoding | "extractable";

export interface BlobFeedOptions {
  readonly scanBinary: boolean;
  /** Answering true stops everything: no further blob is taken. */
  readonly isStopped: () => boolean;
}

export class BlobFeed implements BlobSink {
  readonly block: Uint8Array;
  readonly #parts: ThreadParts;
  readonly #ledger: FeedLedger;
  readonly #options: BlobFeedOptions;
  #path = "";
  /** Bytes in the block that have not been scanned yet; only the sink side collects any. */
  #filled = 0;
  /** Not known before the first bytes are. */
  #state: "new" | "scanning" | "unwanted" = "new";

  constructor(parts: ThreadParts, ledger: FeedLedger, options: BlobFeedOptions) {
    this.block = parts.scanner.block;
    this.#parts = parts;
    this.#ledger = ledger;
    this.#options = options;
  }

  /** How the blob is to be read, by its first bytes; `undefined`, and counted, when it is a binary to leave out. */
  formOf(head: Uint8Array, name: string): BlobForm | undefined {
    const kind = this.#parts.contentKind(head, name);
    if (kind === "text") return "bytes";
    if (kind !== "binary") return kind;
    if (this.#options.scanBinary) return "bytes";
    this.#ledger.skipped.binary++;
    return undefined;
  }

  /** A blob that lies whole in `block[0, length)`. */
  whole(path: string, length: number, form: BlobForm): void {
    this.#ledger.bytes += length;
    if (form === "extractable") {
      this.#extracted(path, length);
      return;
    }
    this.#parts.scanner.begin(form);
    this.#parts.scanner.scanBlock(length, true);
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
    if (this.#state === "new") this.#decide(length, last);
    if (this.#state === "unwanted") return false;
    this.#parts.scanner.scanBlock(length, last);
    this.#ledger.bytes += length;
    return true;
  }

  #decide(length: number, last: boolean): void {
    const head = this.block.subarray(0, Math.min(length, HEAD_BYTES));
    const form = this.formOf(head, this.#path);
    const isSmall = last && form === "extractable";
    this.#state = form === undefined || isSmall ? "unwanted" : "scanning";
    if (isSmall) this.whole(this.#path, length, form);
    // What does not fit in a block is not taken apart; such files keep most strings readable as they stand.
    else if (form !== undefined) this.#parts.scanner.begin(form === "extractable" ? "bytes" : form);
  }

  /** Scans the text inside; findings are shown where it came from, but redacted where it was found. */
  #extracted(path: string, length: number): void {
    const source = this.block.slice(0, length);
    const text = this.#parts.extract(source, path);
    const fits = text !== undefined && !text.truncated && text.bytes.length <= this.block.length;
    if (fits) this.block.set(text.bytes);
    this.#parts.scanner.begin("bytes");
    this.#parts.scanner.scanBlock(fits ? text.bytes.length : length, true);
    this.#finish(path, fits ? (span) => originOf(text.sourceSpan(span), source) : undefined);
  }

  #finish(path: string, originOfSpan?: OriginOfSpan): void {
    this.#ledger.files++;
    const all = this.#parts.scanner.end();
    const matches =
      all.length === 0
        ? all
        : (this.#parts.filter?.(this.#ledger.isPathUnknown === true ? undefined : path, all) ?? all);
    if (matches.length > 0) this.#ledger.found(path, matches, originOfSpan);
  }
}
