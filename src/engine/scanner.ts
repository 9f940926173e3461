/**
 * The engine: bytes in, matches out. For each block: filter (kernel), confirm (sift.ts, pattern.ts), decode and scan what was
 * decoded (decoded-levels.ts); at the blob's end, settle what overlaps.
 * Promises: the findings of the slow twin (kernel/reference.ts), whatever the block lengths. May not: do I/O or wait.
 */
import { SecretBytes } from "../contracts/secret.ts";
import { type BlobEncoding, type BlobScanner, MATCHES_MAX } from "./blob-scanner.ts";
import { COMPANION_REACH, Companions } from "./companions.ts";
import { DecodedLevels } from "./decoded-levels.ts";
import type { Judgement } from "./judgement.ts";
import { AHEAD_BYTES, BEHIND_BYTES, BLOCK, BLOCK_BYTES, DECODED, Kernel } from "./kernel/kernel.ts";
import { LineTracker } from "./line-tracker.ts";
import { HEAD_BYTES, type MadeUpPlace, madeUpPlace, PLACE_BYTES, withoutMadeUp } from "./made-up-text.ts";
import type { Match } from "./match.ts";
import { type Accepted, Pattern } from "./pattern.ts";
import type { Program } from "./program.ts";
import { settle } from "./settle.ts";
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

/** Bytes shown either side of a secret. */
const CONTEXT_BYTES = 200;
/** How far from the secret an allow marker counts on its line. */
const MARKER_BYTES = 1024;
/** Ours, and those people already have in their files: of gitleaks and betterleaks, trufflehog, Kingfisher, detect-secrets. */
const MARKER =
  /(?:gossip|gitleaks|betterleaks):allow|(?:trufflehog|kingfisher):ignore|pragma: ?allowlist[ -]secret/;
const LINE_FEED = 10;
/** Matches gathered before they are settled: several rules may speak of one place. */
const GATHERED_MAX = 2 * MATCHES_MAX;
/** Block size of the second try when a block holds more candidates than there is room for. */
const DENSE_BYTES = 32 << 10;

interface Raw {
  readonly ruleId: string;
  readonly start: number;
  readonly end: number;
  readonly judgement: Judgement;
  readonly decodedBy: readonly string[];
  readonly place: MadeUpPlace | undefined;
  readonly secret: Uint8Array;
  readonly match: Match;
}

class EngineScanner implements BlobScanner {
  readonly block: Uint8Array;
  readonly everyBlock: NonNullable<BlobScanner["everyBlock"]>;
  readonly #kernel: Kernel;
  readonly #patterns: readonly Pattern[];
  readonly #sifter: Sifter;
  readonly #levels: DecodedLevels;
  readonly #lines: LineTracker;
  readonly #companions: Companions;
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
  #found: Raw[] = [];
  #isFull = false;
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
    this.#companions = new Companions(program.rules);
    this.#options = options;
    this.block = kernel.bytes.subarray(BLOCK, BLOCK + BLOCK_BYTES);
    this.everyBlock = [this.begin, this.scanBlock, this.#scanBuffer, this.end, kernel.scan];
  }

  begin(encoding: BlobEncoding = "bytes"): void {
    this.#encoding = encoding;
    this.#carry = 0;
    this.#answered = 0;
    this.#offset = 0;
    this.#halfUnit = -1;
    if (this.#floors.size > 0) this.#floors.clear();
    if (this.#found.length > 0) this.#found = [];
    this.#isFull = false;
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
    if (this.#found.length === 0) return [];
    const settled = settle(this.#found);
    this.#found = [];
    return withoutMadeUp(settled, () => this.#options.head ?? this.#headOfBlob()).map(({ match }) => match);
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
        this.#keep(rule, secret, judgement, span.start, span.end, decodedBy),
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
      (rule, secret, judgement, span, decodedBy) =>
        this.#keep(rule, secret, judgement, span.start + shift, span.end + shift, decodedBy),
    );
  }

  #scanPlainly(piece: Sifted, shift: number): void {
    for (const rule of this.#patterns.keys()) {
      this.#sifter.tryAll(rule, piece, this.#floors, (index, accepted) =>
        this.#keepPlain(index, accepted, shift),
      );
    }
  }

  #keepPlain(rule: number, accepted: Accepted, shift: number): void {
    const secret = this.#kernel.bytes.slice(accepted.secretStart, accepted.secretEnd);
    this.#keep(
      rule,
      secret,
      accepted.judgement,
      accepted.secretStart + shift,
      accepted.secretEnd + shift,
      [],
    );
  }

  /** Settles early when there are many, since rules often speak of the same bytes; what is too many even so is not kept. */
  #hasRoom(): boolean {
    if (this.#isFull) return false;
    if (this.#found.length < GATHERED_MAX) return true;
    this.#found = settle(this.#found);
    this.#isFull = this.#found.length >= MATCHES_MAX;
    return !this.#isFull;
  }

  /** `start` and `end` are addresses in the blob's own buffer. */
  #keep(
    rule: number,
    secret: Uint8Array,
    judgement: Judgement,
    start: number,
    end: number,
    decodedBy: readonly string[],
  ): void {
    if (!this.#hasRoom()) return;
    const offset = this.#offset - (BLOCK - this.#carry);
    const ruleId = this.#patterns[rule]!.rule.id;
    const unit = this.#encoding === "bytes" ? 1 : 2;
    const span = { start: (start + offset) * unit, end: (end + offset) * unit };
    const match: Match = {
      ruleId,
      secret: new SecretBytes(secret),
      span,
      place: this.#lines.place(start, end),
      ...this.#surroundings(start, end, offset),
      decodedBy: this.#encoding === "bytes" ? decodedBy : ["utf16", ...decodedBy],
      ...judgement,
      ...(decodedBy.length === 0 && this.#companions.has(rule)
        ? this.#partsBeside(rule, start, end, offset)
        : {}),
    };
    const place = judgement.claim === undefined ? undefined : this.#placeOf(start);
    this.#found.push({
      ruleId,
      start: span.start,
      end: span.end,
      judgement,
      decodedBy,
      place,
      secret,
      match,
    });
  }

  /** So many bytes before a match are in the buffer, whatever the blocks. */
  #placeOf(start: number): MadeUpPlace | undefined {
    const low = Math.max(BLOCK - this.#carry, start - PLACE_BYTES);
    return madeUpPlace(this.#kernel.text.toString("latin1", low, start));
  }

  /** Other halves that stand beside the secret as it is; what was decoded has none of its own kind around it. */
  #partsBeside(rule: number, start: number, end: number, offset: number): Pick<Match, "parts"> {
    const low = Math.max(BLOCK - this.#carry, start - COMPANION_REACH);
    const high = Math.min(this.#limit, end + COMPANION_REACH);
    const text = this.#kernel.text.toString("latin1", low, high);
    const found = this.#companions.near(rule, text, { start: start - low, end: end - low });
    if (found.length === 0) return {};
    const unit = this.#encoding === "bytes" ? 1 : 2;
    const parts = found.map(({ name, ...span }) => ({
      name,
      span: { start: (span.start + low + offset) * unit, end: (span.end + low + offset) * unit },
      place: this.#lines.place(span.start + low, span.end + low),
    }));
    return { parts };
  }

  #surroundings(start: number, end: number, offset: number): Pick<Match, "context" | "allowed"> {
    const { bytes, text } = this.#kernel;
    const first = Math.max(BLOCK - this.#carry, start - MARKER_BYTES);
    const lineStart = first + bytes.subarray(first, start).lastIndexOf(LINE_FEED) + 1;
    const feed = bytes.subarray(end, end + MARKER_BYTES).indexOf(LINE_FEED);
    const lineEnd = Math.min(feed < 0 ? end + MARKER_BYTES : end + feed, this.#limit);
    const low = Math.max(lineStart, start - CONTEXT_BYTES);
    const high = Math.min(lineEnd, end + CONTEXT_BYTES);
    return {
      context: {
        bytes: new SecretBytes(bytes.slice(low, high)),
        ...(this.#encoding === "bytes" ? { start: low + offset } : { start: 2 * (low + offset), unit: 2 }),
      },
      allowed: MARKER.test(text.toString("latin1", lineStart, lineEnd)),
    };
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
