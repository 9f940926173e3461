/**
 * One rule's pattern at work. A match is accepted when its regex matches and every gate lets it pass. Which of the accepted
 * matches of a text are reported is fixed here once, for kernel and reference alike: from the left, none beginning inside the
 * one before. A match that a gate drops hides nothing.
 */
import { type Candidate, type Judgement, judge, KEYWORD_REACH } from "./judgement.ts";
import type { ProgramRule } from "./program.ts";

/** Offsets count in the text given. */
export interface Accepted {
  readonly start: number;
  readonly end: number;
  readonly secretStart: number;
  readonly secretEnd: number;
  readonly judgement: Judgement;
}

export class Pattern {
  readonly rule: ProgramRule;
  #sticky: RegExp | undefined;
  #global: RegExp | undefined;
  #outline: RegExp | undefined;

  constructor(rule: ProgramRule) {
    this.rule = rule;
  }

  /** The match that begins exactly at `at`. */
  matchAt(text: string, at: number): RegExpExecArray | null {
    if (this.#isRuledOut(text, at)) return null;
    this.#sticky ??= new RegExp(this.rule.source, "yd");
    this.#sticky.lastIndex = at;
    return this.#sticky.exec(text);
  }

  /** The first match that begins at `at` or behind. */
  matchFrom(text: string, at: number): RegExpExecArray | null {
    this.#global ??= new RegExp(this.rule.source, "gd");
    this.#global.lastIndex = at;
    return this.#global.exec(text);
  }

  /** The outline does not match at `at`. A search for later places does not ask: it would try a run of bytes at each of them. */
  #isRuledOut(text: string, at: number): boolean {
    const { outline } = this.rule;
    if (outline === undefined) return false;
    this.#outline ??= new RegExp(outline, "y");
    this.#outline.lastIndex = at;
    return !this.#outline.test(text);
  }

  /** Gates and judges a match of `text`. */
  accept(text: string, found: RegExpExecArray, nowMs: number): Accepted | undefined {
    const [secretStart, secretEnd] = this.secretOf(found);
    const start = found.index;
    const end = start + found[0].length;
    const judgement =
      secretEnd > secretStart ? judge(this.rule, this.candidateOf(text, found), nowMs) : undefined;
    return judgement === undefined ? undefined : { start, end, secretStart, secretEnd, judgement };
  }

  /** What the gates are asked about. */
  candidateOf(text: string, found: RegExpExecArray): Candidate {
    const end = found.index + found[0].length;
    return {
      match: found[0],
      groups: found,
      secret: text.slice(...this.secretOf(found)),
      around: text.slice(Math.max(0, found.index - KEYWORD_REACH), end + KEYWORD_REACH),
    };
  }

  /** Where the secret stands: the rule's group, else the first that took part, else the whole match. */
  secretOf(found: RegExpExecArray): readonly [number, number] {
    const indices = found.indices!;
    const chosen = this.rule.secretGroup;
    if (chosen !== undefined) return indices[chosen] ?? indices[0]!;
    for (let group = 1; group < indices.length; group++) {
      const span = indices[group];
      if (span !== undefined && span[1] > span[0]) return span;
    }
    return indices[0]!;
  }
}

/** All reported matches of one text, tried at every place: slow and plainly right. */
export function* matchesOf(pattern: Pattern, text: string, nowMs: number): Generator<Accepted> {
  let at = 0;
  for (let found = pattern.matchFrom(text, at); found !== null; found = pattern.matchFrom(text, at)) {
    const accepted = pattern.accept(text, found, nowMs);
    if (accepted !== undefined) yield accepted;
    at = accepted !== undefined && accepted.end > accepted.start ? accepted.end : found.index + 1;
    if (at > text.length) return;
  }
}
