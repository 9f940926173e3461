/**
 * Makes a match of each secret that was confirmed, with its place, the line around it and what stands beside it, and gathers a blob's.
 * Promises: so many at most; those of the same bytes are settled, and what tests and manuals make up is left out. May not: keep anything
 * of one blob for the next.
 */
import { SecretBytes } from "../contracts/secret.ts";
import { type BlobEncoding, MATCHES_MAX } from "./blob-scanner.ts";
import { COMPANION_REACH, Companions } from "./companions.ts";
import type { Judgement } from "./judgement.ts";
import type { Kernel } from "./kernel/kernel.ts";
import type { LineTracker } from "./line-tracker.ts";
import { type MadeUpPlace, madeUpPlace, PLACE_BYTES, withoutMadeUp } from "./made-up-text.ts";
import type { Match } from "./match.ts";
import type { ProgramRule } from "./program.ts";
import { settle } from "./settle.ts";

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

/** A secret that was confirmed; `start` and `end` are addresses in the buffer the blob is read into. */
export interface Found {
  readonly rule: number;
  readonly secret: Uint8Array;
  readonly judgement: Judgement;
  readonly start: number;
  readonly end: number;
  readonly decodedBy: readonly string[];
}

/** What of the blob is in the buffer: from one address to another; `offset` is what to add to one for the place in the blob. */
export interface Buffered {
  readonly start: number;
  readonly end: number;
  readonly offset: number;
}

interface Gathered {
  readonly ruleId: string;
  readonly start: number;
  readonly end: number;
  readonly judgement: Judgement;
  readonly decodedBy: readonly string[];
  readonly place: MadeUpPlace | undefined;
  readonly secret: Uint8Array;
  readonly match: Match;
}

export class GatheredMatches {
  readonly #kernel: Kernel;
  readonly #lines: LineTracker;
  readonly #rules: readonly ProgramRule[];
  readonly #companions: Companions;
  #all: Gathered[] = [];
  #isFull = false;
  #isUtf16 = false;

  constructor(kernel: Kernel, lines: LineTracker, rules: readonly ProgramRule[]) {
    this.#kernel = kernel;
    this.#lines = lines;
    this.#rules = rules;
    this.#companions = new Companions(rules);
  }

  begin(encoding: BlobEncoding): void {
    if (this.#all.length > 0) this.#all = [];
    this.#isFull = false;
    this.#isUtf16 = encoding !== "bytes";
  }

  add(found: Found, buffered: Buffered): void {
    if (!this.#hasRoom()) return;
    const { rule, secret, judgement, start, end } = found;
    const { id: ruleId } = this.#rules[rule]!;
    const span = this.#spanOf(start, end, buffered);
    const decodedBy = this.#isUtf16 ? ["utf16", ...found.decodedBy] : found.decodedBy;
    const match: Match = {
      ruleId,
      secret: new SecretBytes(secret),
      span,
      place: this.#lines.place(start, end),
      ...this.#surroundings(start, end, buffered),
      decodedBy,
      ...judgement,
      ...(found.decodedBy.length > 0 ? {} : this.#partsBeside(found, buffered)),
    };
    const place = judgement.claim === undefined ? undefined : this.#placeOf(start, buffered);
    this.#all.push({ ruleId, ...span, judgement, decodedBy: found.decodedBy, place, secret, match });
  }

  /** The blob's matches by place; it begins anew. `head`: how the blob begins. */
  take(head: () => string): Match[] {
    if (this.#all.length === 0) return [];
    const settled = settle(this.#all);
    this.#all = [];
    return withoutMadeUp(settled, head).map(({ match }) => match);
  }

  /** Settles early when there are many, since rules often speak of the same bytes; what is too many even so is not kept. */
  #hasRoom(): boolean {
    if (this.#isFull) return false;
    if (this.#all.length < GATHERED_MAX) return true;
    this.#all = settle(this.#all);
    this.#isFull = this.#all.length >= MATCHES_MAX;
    return !this.#isFull;
  }

  /** In bytes of the blob: of UTF-16 the buffer holds one for two. */
  #spanOf(start: number, end: number, { offset }: Buffered): Match["span"] {
    const unit = this.#isUtf16 ? 2 : 1;
    return { start: (start + offset) * unit, end: (end + offset) * unit };
  }

  /** So many bytes before a match are in the buffer, whatever the blocks. */
  #placeOf(start: number, buffered: Buffered): MadeUpPlace | undefined {
    const low = Math.max(buffered.start, start - PLACE_BYTES);
    return madeUpPlace(this.#kernel.text.toString("latin1", low, start));
  }

  /** Other halves that stand beside the secret as it is; what was decoded has none of its own kind around it. */
  #partsBeside({ rule, start, end }: Found, buffered: Buffered): Pick<Match, "parts"> {
    if (!this.#companions.has(rule)) return {};
    const low = Math.max(buffered.start, start - COMPANION_REACH);
    const high = Math.min(buffered.end, end + COMPANION_REACH);
    const text = this.#kernel.text.toString("latin1", low, high);
    const found = this.#companions.near(rule, text, { start: start - low, end: end - low });
    if (found.length === 0) return {};
    const parts = found.map(({ name, ...span }) => ({
      name,
      span: this.#spanOf(span.start + low, span.end + low, buffered),
      place: this.#lines.place(span.start + low, span.end + low),
    }));
    return { parts };
  }

  #surroundings(start: number, end: number, buffered: Buffered): Pick<Match, "context" | "allowed"> {
    const { bytes, text } = this.#kernel;
    const first = Math.max(buffered.start, start - MARKER_BYTES);
    const lineStart = first + bytes.subarray(first, start).lastIndexOf(LINE_FEED) + 1;
    const feed = bytes.subarray(end, end + MARKER_BYTES).indexOf(LINE_FEED);
    const lineEnd = Math.min(feed < 0 ? end + MARKER_BYTES : end + feed, buffered.end);
    const low = Math.max(lineStart, start - CONTEXT_BYTES);
    const high = Math.min(lineEnd, end + CONTEXT_BYTES);
    return {
      context: {
        bytes: new SecretBytes(bytes.slice(low, high)),
        start: this.#spanOf(low, low, buffered).start,
        ...(this.#isUtf16 ? { unit: 2 } : {}),
      },
      allowed: MARKER.test(text.toString("latin1", lineStart, lineEnd)),
    };
  }
}
