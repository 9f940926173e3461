/**
 * The gates behind the regex, in the order of their price: digit, suppressors, placeholder, form, entropy, keywords, offline proof.
 * Promises: the same answer for the same match wherever it was found, by the kernel or by the reference. Pure.
 */
import type { VerdictKind } from "../contracts/finding.ts";
import { shannonBitsPerByte } from "./entropy.ts";
import { isCutOfEncoded, isPlaceholder } from "./judge/index.ts";
import type { ProgramRule } from "./program.ts";
import { VALIDATORS } from "./validators/index.ts";
import { refutedToken } from "./validators/refuted-token.ts";
import type { Claim } from "./validators/verdict.ts";

/** Bytes either side of a match in which a keyword counts. */
export const KEYWORD_REACH = 32;
export const CONFIDENCE_MAX = 10;
const DISTINCT_BASE = 4;
const DIGIT = /[0-9]/;

/** A regex match as latin1 text, one character a byte. */
export interface Candidate {
  readonly match: string;
  readonly groups: readonly (string | undefined)[];
  readonly secret: string;
  /** The match with `KEYWORD_REACH` bytes either side. */
  readonly around: string;
}

export interface Judgement {
  readonly confidence: number;
  readonly verdict: VerdictKind;
  readonly reasons: readonly string[];
  /** The format itself names the vendor: such a rule knows better what it found than one that goes by names. */
  readonly isDistinct: boolean;
  readonly claim?: Claim;
  /** For rules that go by names: bytes from the name's first to the secret's first. */
  readonly reach?: number;
}

/** What is to be said of a candidate; undefined when a gate drops it. */
export function judge(rule: ProgramRule, candidate: Candidate, nowMs: number): Judgement | undefined {
  const { gates } = rule;
  const { secret } = candidate;
  if (gates.digit === true && !DIGIT.test(secret)) return undefined;
  if (gates.suppressors !== undefined && holdsAny(secret.toLowerCase(), gates.suppressors)) return undefined;
  if (isPlaceholder(secret, "universal") !== undefined || refutedToken(secret) !== undefined)
    return undefined;
  if (isCutOut(candidate)) return undefined;
  const reasons: string[] = [];
  let confidence = rule.base;
  if (rule.base >= DISTINCT_BASE) reasons.push("the format is unmistakable");
  if (gates.entropy !== undefined) {
    const entropy = shannonBitsPerByte(secret);
    if (entropy < gates.entropy) return undefined;
    confidence += 1;
    reasons.push(`entropy ${entropy.toFixed(1)} bits a byte`);
  }
  if (gates.keywords !== undefined) {
    if (!holdsAny(candidate.around.toLowerCase(), gates.keywords)) return undefined;
    confidence += 2;
    reasons.push("a keyword of the vendor stands near");
  }
  if (rule.assignment) {
    confidence += 2;
    reasons.push("assigned to a telling name");
  }
  return withProof(rule, candidate, nowMs, confidence, reasons);
}

function withProof(
  rule: ProgramRule,
  candidate: Candidate,
  nowMs: number,
  earned: number,
  reasons: string[],
): Judgement | undefined {
  let confidence = earned;
  let verdict: VerdictKind = "plausible";
  let claim: Claim | undefined;
  if (rule.validator !== undefined) {
    const proof = VALIDATORS[rule.validator](candidate.secret, {
      match: candidate.match,
      ...textAround(candidate),
      groups: candidate.groups,
      nowMs,
    });
    if (proof.kind === "malformed") return undefined;
    verdict = proof.kind;
    claim = proof.claim;
    if (verdict === "proved") confidence += 5;
    reasons.push(proof.why);
  }
  // A name and nothing else speaks for it.
  else if (rule.assignment) claim = "named";
  if (confidence < rule.confidenceMin) return undefined;
  const isDistinct = rule.base >= DISTINCT_BASE && !rule.assignment;
  return {
    confidence: Math.min(confidence, CONFIDENCE_MAX),
    verdict,
    reasons,
    isDistinct,
    ...(claim === undefined ? {} : { claim }),
    ...(rule.assignment ? { reach: candidate.match.lastIndexOf(candidate.secret) } : {}),
  };
}

/** Of `around`, what stands left and right of the match. */
export function textAround({ around, match }: Candidate): {
  readonly before: string;
  readonly after: string;
} {
  const start = Math.max(0, around.lastIndexOf(match, KEYWORD_REACH));
  return { before: around.slice(0, start), after: around.slice(start + match.length) };
}

/** The secret is a part of longer encoded data. */
export function isCutOut({ secret, match, around }: Candidate): boolean {
  const at = match.lastIndexOf(secret) + Math.max(0, around.lastIndexOf(match, KEYWORD_REACH));
  return isCutOfEncoded(around.slice(0, at), around.slice(at + secret.length));
}

function holdsAny(text: string, pieces: readonly string[]): boolean {
  return pieces.some((piece) => text.includes(piece.toLowerCase()));
}
