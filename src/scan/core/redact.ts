/**
 * The redaction boundary: what the engine found goes in with its bytes and comes out as Findings without them.
 * Promises: nothing of a secret passes but the public prefix of its kind and a keyed hash. Pure. One of the three rooms that may `reveal()`.
 */

import { assert } from "../../contracts/errors.ts";
import type { Excerpt, Finding, FindingPart } from "../../contracts/finding.ts";
import type { RuleInfo } from "../../contracts/rule-info.ts";
import type { Match, MatchPart } from "../../engine/match.ts";
import { type Hidden, makeExcerpt } from "./excerpt.ts";
import type { FindingIdOf } from "./finding-id.ts";
import { type KnownSecret, SecretCopies } from "./secret-copies.ts";

/** What redaction has to know of a rule. */
export interface RedactRule {
  readonly info: RuleInfo;
  /** Leading characters of the secret that are public; see RuleSpec. */
  readonly publicPrefix?: number;
}

export interface RedactOptions {
  /** The blob's whole path, as findings show it. */
  readonly path: string;
  readonly ruleOf: (ruleId: string) => RedactRule | undefined;
  readonly findingIdOf: FindingIdOf;
}

export interface RedactedMatch {
  readonly finding: Finding;
  /** An allow marker stands on the line; `suppress.ts` decides what that means. */
  readonly allowed: boolean;
}

const STARS = "********";
/** At least this much of a secret stays hidden, so that short secrets show no prefix. */
const HIDDEN_SHARE = 3;

/**
 * The findings of one blob, in the order of its matches. Takes them all at once, as each excerpt hides its neighbours too.
 */
export function redactMatches(matches: readonly Match[], options: RedactOptions): RedactedMatch[] {
  const hidden = matches.map((match) => hide(match, ruleFor(match, options)));
  const halves = matches.flatMap(({ parts = [] }) => parts).flatMap((part) => hidePart(part, options) ?? []);
  const copies = new SecretCopies([
    ...matches.map((match, index) => ({ bytes: match.secret.reveal(), mask: hidden[index]!.mask })),
    ...halves,
  ]);
  const neighbours = neighbourFinder(matches);
  return matches.map((match, index) => {
    const context = { bytes: match.context.bytes.reveal(), start: 0 };
    const inContext = (one: Hidden): Hidden => regionIn(match.context, one);
    const near = neighbours(match).map((other) => inContext(hidden[other]!));
    const excerpt = makeExcerpt({
      context,
      own: inContext(hidden[index]!),
      others: [...near, ...copies.in(context)],
    });
    return { finding: findingOf(match, excerpt, hidden[index]!.mask, options), allowed: match.allowed };
  });
}

/** The stand-in for a secret: its public prefix, if that is at most a third of it, then eight stars whatever its length. */
export function maskSecret(secret: Uint8Array, publicPrefix = 0): string {
  if (publicPrefix <= 0 || publicPrefix * HIDDEN_SHARE > secret.length) return STARS;
  const prefix = String.fromCharCode(...secret.subarray(0, publicPrefix));
  return /^[\x21-\x7e]+$/.test(prefix) ? prefix + STARS : STARS;
}

/** A region of the blob as one of the context's bytes. */
function regionIn({ start: from, unit = 1 }: Match["context"], { start, end, mask }: Hidden): Hidden {
  return { start: (start - from) / unit, end: (end - from) / unit, mask };
}

function findingOf(match: Match, excerpt: Excerpt, mask: string, options: RedactOptions): Finding {
  return {
    id: options.findingIdOf(match.ruleId, match.secret.reveal()),
    rule: ruleFor(match, options).info,
    confidence: match.confidence,
    verdict: match.verdict,
    reasons: match.reasons,
    mask,
    path: options.path,
    span: { start: match.span.start, end: match.span.end },
    place: match.place,
    excerpt,
    decodedBy: match.decodedBy,
    ...(match.parts === undefined ? {} : { parts: match.parts.map((part) => findingPart(part, options)) }),
  };
}

function findingPart(part: MatchPart, options: RedactOptions): FindingPart {
  const mask = hidePart(part, options)?.mask;
  const { name, span, place } = part;
  return { name, span: { start: span.start, end: span.end }, place, ...(mask === undefined ? {} : { mask }) };
}

/** Halves that a rule found are masked as that rule's findings are, wherever they stand in an excerpt. */
function hidePart({ ruleId, value }: MatchPart, { ruleOf }: RedactOptions): KnownSecret | undefined {
  if (ruleId === undefined || value === undefined) return undefined;
  const bytes = value.reveal();
  return { bytes, mask: maskSecret(bytes, ruleOf(ruleId)?.publicPrefix) };
}

function hide(match: Match, rule: RedactRule): Hidden {
  const mask = maskSecret(match.secret.reveal(), rule.publicPrefix);
  return { start: match.span.start, end: match.span.end, mask };
}

function ruleFor(match: Match, options: RedactOptions): RedactRule {
  const rule = options.ruleOf(match.ruleId);
  assert(rule !== undefined, `match of the unknown rule ${match.ruleId}`);
  return rule;
}

/** Indices of the matches whose span reaches into a match's context, itself included. Near-linear over a whole blob. */
function neighbourFinder(matches: readonly Match[]): (match: Match) => number[] {
  const order = matches.map((_, index) => index).sort((a, b) => spanStart(a) - spanStart(b));
  function spanStart(index: number): number {
    return matches[index]!.span.start;
  }
  const longestSpan = matches.reduce((longest, { span }) => Math.max(longest, span.end - span.start), 0);

  return ({ context }) => {
    const contextEnd = context.start + context.bytes.reveal().length * (context.unit ?? 1);
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (spanStart(order[middle]!) < context.start - longestSpan) low = middle + 1;
      else high = middle;
    }
    const near: number[] = [];
    for (let at = low; at < order.length && spanStart(order[at]!) < contextEnd; at++) {
      if (matches[order[at]!]!.span.end > context.start) near.push(order[at]!);
    }
    return near;
  };
}
