/**
 * The engine: bytes in, matches out. For each block: filter (kernel), confirm (sift.ts, pattern.ts), decode and scan what was
 * decoded (decoded-levels.ts), gather (gathered-matches.ts); at the blob's end, settle what overlaps.
 * Promises: the findings of the slow twin (kernel/reference.ts), whatever the block lengths. May not: do I/O or wait.
 */
import type { BlobEncoding, BlobScanner } from "./blob-scanner.ts";
import { DecodedLevels } from "./decoded-levels.ts";
import { type Found, GatheredMatches } from "./gathered-matches.ts";
import { AHEAD_BYTES, BEHIND_BYTES, BLOCK, BLOCK_BYTES, DECODED, Kernel } from "./kernel/kernel.ts";
import { LineTracker } from "./line-tracker.ts";
import { HEAD_BYTES } from "./made-up-text.ts";
import type { Match } from "./match.ts";
import { type Accepted, Pattern } from "./pattern.ts";
import type { Program } from "./program.ts";
import { type Sifted, Sifter } from "./sift.ts";
import { compactUtf16 } from "./transforms/index.ts";

export interface EngineOptions {
  /** How many encodings deep to look; 0 decodes nothing. */
  readonly decodeDepth: number;
  /** The time of the scan, for credentials that expire. */
  readonly nowMs: number;
  /** Ids of rules of the program that are not to be reported. */
  readonly disabled?: readonly string[];
  /** Where only a part of a text is scanned: how the whole begins, as latin1; see made-up-text.ts. */
  readonly head?: string;
}

export function createBlobScanner(
  module: WebAssembly.Module,
  program: Program,
  options: EngineOptions,
): BlobScanner {
  return new EngineScanner(new Kernel(module, program.table), program, options);
}

/** Block size of the second try when a block holds more candidates than there is room for. */
const DENSE_BYTES = 32 << 10;

class EngineScanner implements BlobScanner {
  readonly block: Uint8Array;
  readonly #kernel: Kernel;
  readonly #patterns: readonly Pattern[];
  readonly #sifter: Sifter;
  readonly #levels: DecodedLevels;
  readonly #lines: LineTracker;
  readonly #matches: GatheredMatches;
  readonly #options: EngineOptions;
  #encoding: BlobEncoding = "bytes";
  /** Bytes carried over, right before the block. */
  #carry = 0;
  /** How many of them were answered for already. */
  #answered = 0;
  /** Offset in the blob (after compaction) of the first byte carried. */
  #offset = 0;
  /** A first half of a UTF-16 unit. */
  #halfUnit = -1;
  /** By rule: the address behind its last match. */
  readonly #floors = new Map<number, number>();
  /** The blob's first bytes, as far as they have left the buffer. */
  #head = "";
  /** Address behind the block's last byte. */
  #limit = 0;

  constructor(kernel: Kernel, program: Program, options: EngineOptions) {
    this.#kernel = kernel;
    this.#patterns = program.rules.map((rule) => new Pattern(rule));
    const disabled = new Set(options.disabled ?? []);
    this.#sifter = new Sifter(this.#patterns, program.anchors, {
      nowMs: options.nowMs,
      isEnabled: (rule) => !disabled.has(program.rules[rule]!.id),
    });
    this.#levels = new DecodedLevels(kernel, this.#patterns, this.#sifter, options);
    this.#lines = new LineTracker(kernel);
    this.#matches = new GatheredMatches(kernel, this.#lines, program.rules);
    this.#options = options;
    this.block = kernel.bytes.subarray(BLOCK, BLOCK + BLOCK_BYTES);
  }

  begin(encoding: BlobEncoding = "bytes"): void {
    this.#encoding = encoding;
    this.#carry = 0;
    this.#answered = 0;
    this.#offset = 0;
    this.#halfUnit = -1;
    if (this.#floors.size > 0) this.#floors.clear();
    this.#matches.begin(encoding);
    this.#head = "";
    this.#lines.reset(BLOCK, encoding === "bytes");
  }

  scanBlock(length: number, last: boolean): void {
    const used = this.#encoding === "bytes" ? length : this.#compact(length);
    const start = BLOCK - this.#carry;
    const end = BLOCK + used;
    this.#limit = end;
    const from = start + this.#answered;
    const to = last ? end : Math.max(from, end - AHEAD_BYTES);
    this.#scanBuffer({ memory: this.#kernel.text, start, end, from, to, isCut: this.#offset > 0 });
    if (!last) this.#carryOver(start, end, to);
  }

  end(): Match[] {
    return this.#matches.take(() => this.#options.head ?? this.#headOfBlob());
  }

  /** After the last block the buffer still holds it, with what was carried over. */
  #headOfBlob(): string {
    const missing = HEAD_BYTES - this.#head.length;
    if (missing <= 0) return this.#head;
    const start = BLOCK - this.#carry + (this.#head.length - this.#offset);
    return this.#head + this.#kernel.text.toString("latin1", start, Math.min(start + missing, this.#limit));
  }

  #scanBuffer(buffer: Sifted): void {
    const kernel = this.#kernel;
    const depth = this.#options.decodeDepth;
    const count = kernel.scan(buffer.start, buffer.end, depth > 0 ? 0 : undefined, buffer.isCut);
    if (count === undefined) {
      this.#scanDense(buffer);
      return;
    }
    if (count > 0) this.#sift(count, buffer, 0);
    if (depth === 0 || !kernel.hasDecoded(0) || kernel.isQuiet(depth > 1)) return;
    this.#levels.scan(
      kernel.decoded(buffer.start, 0)!,
      buffer,
      kernel.bytes.subarray(buffer.start, buffer.end),
      (rule, secret, judgement, span, decodedBy) =>
        this.#keep({ rule, secret, judgement, start: span.start, end: span.end, decodedBy }),
    );
  }

  /** `shift`: what to add to an address for the address of the same byte in the blob's own buffer. */
  #sift(count: number, buffer: Sifted, shift: number): void {
    this.#sifter.sift(this.#kernel.candidates, count, buffer, this.#floors, (rule, accepted) =>
      this.#keepPlain(rule, accepted, shift),
    );
  }

  /**
   * More candidates than room: the same buffer in small pieces, each in the second buffer; a piece that is still too dense is
   * tried at every place. Slow, and only hostile input gets here.
   */
  #scanDense(buffer: Sifted): void {
    const kernel = this.#kernel;
    const floors = new Map<number, number>(this.#floors);
    for (let from = buffer.from; from < buffer.to; from += DENSE_BYTES) {
      const low = Math.max(buffer.start, from - BEHIND_BYTES);
      const high = Math.min(buffer.end, from + DENSE_BYTES + AHEAD_BYTES);
      const shift = low - DECODED;
      kernel.bytes.copyWithin(DECODED, low, high);
      const piece: Sifted = {
        memory: kernel.text,
        start: DECODED,
        end: high - shift,
        from: from - shift,
        to: Math.min(from + DENSE_BYTES, buffer.to) - shift,
        isCut: buffer.isCut || low > buffer.start,
      };
      this.#floors.clear();
      for (const [rule, floor] of floors) this.#floors.set(rule, floor - shift);
      this.#scanPiece(piece, shift);
      for (const [rule, floor] of this.#floors) floors.set(rule, floor + shift);
    }
    this.#floors.clear();
    for (const [rule, floor] of floors) this.#floors.set(rule, floor);
  }

  #scanPiece(piece: Sifted, shift: number): void {
    const depth = this.#options.decodeDepth;
    const count = this.#kernel.scan(piece.start, piece.end, depth > 0 ? 0 : undefined, piece.isCut);
    const decoded = depth > 0 ? this.#kernel.decoded(piece.start, 0) : undefined;
    if (count === undefined) this.#scanPlainly(piece, shift);
    else this.#sift(count, piece, shift);
    if (decoded === undefined) return;
    this.#levels.scan(
      decoded,
      piece,
      this.#kernel.bytes.slice(piece.start, piece.end),
      (rule, secret, judgement, { start, end }, decodedBy) =>
        this.#keep({ rule, secret, judgement, start: start + shift, end: end + shift, decodedBy }),
    );
  }

  #scanPlainly(piece: Sifted, shift: number): void {
    for (const rule of this.#patterns.keys()) {
      this.#sifter.tryAll(rule, piece, this.#floors, (index, accepted) =>
        this.#keepPlain(index, accepted, shift),
      );
    }
  }

  #keepPlain(rule: number, { secretStart, secretEnd, judgement }: Accepted, shift: number): void {
    const secret = this.#kernel.bytes.slice(secretStart, secretEnd);
    this.#keep({
      ...{ rule, secret, judgement, decodedBy: [] },
      ...{ start: secretStart + shift, end: secretEnd + shift },
    });
  }

  #keep(found: Found): void {
    const start = BLOCK - this.#carry;
    this.#matches.add(found, { start, end: this.#limit, offset: this.#offset - start });
  }

  #carryOver(start: number, end: number, to: number): void {
    const keepFrom = Math.max(start, to - BEHIND_BYTES);
    const carry = end - keepFrom;
    const moved = BLOCK - carry;
    this.#head = this.#headOfBlob();
    this.#lines.advance(keepFrom, moved);
    this.#kernel.bytes.copyWithin(moved, keepFrom, end);
    for (const [rule, floor] of this.#floors) this.#floors.set(rule, floor - keepFrom + moved);
    this.#offset += keepFrom - start;
    this.#answered = to - keepFrom;
    this.#carry = carry;
  }

  /** One byte a unit, in place; half a unit at the block's end waits for its other half. */
  #compact(length: number): number {
    const order = this.#encoding as Exclude<BlobEncoding, "bytes">;
    let filled = length;
    if (this.#halfUnit >= 0) {
      this.block.copyWithin(1, 0, filled);
      this.block[0] = this.#halfUnit;
      filled++;
    }
    this.#halfUnit = filled % 2 === 1 ? this.block[filled - 1]! : -1;
    return compactUtf16(this.block, filled - (filled % 2), order);
  }
}
