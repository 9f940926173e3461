/**
 * The gates behind the regex once more, one by one and in words: for people who ask why a rule did or did not report.
 * Promises: ends in a gate that failed exactly where `judge`, or the text around, drops the candidate; never quotes the secret. Pure.
 */
import { shannonBitsPerByte } from "./entropy.ts";
import { isPlaceholder } from "./judge/index.ts";
import { type Candidate, isCutOut, judge, KEYWORD_REACH, textAround } from "./judgement.ts";
import { isEnough, type MadeUpText } from "./made-up-text.ts";
import type { ProgramRule } from "./program.ts";
import { VALIDATORS, type ValidatorName } from "./validators/index.ts";
import { refutedToken } from "./validators/refuted-token.ts";

export type GateName =
  | "digit"
  | "suppressor"
  | "placeholder"
  | "form"
  | "entropy"
  | "keyword"
  | "validator"
  | "confidence"
  | "text";

export interface GateStep {
  readonly gate: GateName;
  readonly passed: boolean;
  readonly detail: string;
}

type Gate = (
  rule: ProgramRule,
  candidate: Candidate,
  nowMs: number,
  text: MadeUpText | undefined,
) => GateStep | undefined;

/** The steps taken, the last of which may have failed. Gates the rule has not are no step. `text`: what the match stands in. */
export function traceGates(
  rule: ProgramRule,
  candidate: Candidate,
  nowMs: number,
  text?: MadeUpText,
): GateStep[] {
  const steps: GateStep[] = [];
  for (const gate of GATES) {
    const step = gate(rule, candidate, nowMs, text);
    if (step !== undefined) steps.push(step);
    if (step?.passed === false) break;
  }
  return steps;
}

/** In the order of `judge`. */
const GATES: readonly Gate[] = [
  ({ gates }, { secret }) => {
    if (gates.digit !== true) return undefined;
    const passed = /[0-9]/.test(secret);
    return {
      gate: "digit",
      passed,
      detail: passed ? "the secret holds a digit" : "the secret holds no digit",
    };
  },
  ({ gates }, { secret }) => {
    if (gates.suppressors === undefined) return undefined;
    const lower = secret.toLowerCase();
    const found = gates.suppressors.findIndex((piece) => lower.includes(piece.toLowerCase()));
    const detail =
      found < 0
        ? "the secret holds none of the rule's placeholder pieces"
        : "the secret holds a placeholder piece of the rule";
    return { gate: "suppressor", passed: found < 0, detail };
  },
  (_, { secret }) => {
    const why = isPlaceholder(secret, "universal");
    return {
      gate: "placeholder",
      passed: why === undefined,
      detail: why ?? "it does not look like a placeholder",
    };
  },
  (_, candidate) => {
    const why =
      refutedToken(candidate.secret) ??
      (isCutOut(candidate) ? "it is a part of longer encoded data" : undefined);
    return why === undefined ? undefined : { gate: "form", passed: false, detail: why };
  },
  ({ gates }, { secret }) => {
    if (gates.entropy === undefined) return undefined;
    const entropy = shannonBitsPerByte(secret);
    const detail = `${entropy.toFixed(2)} bits a byte; at least ${gates.entropy} are asked for`;
    return { gate: "entropy", passed: entropy >= gates.entropy, detail };
  },
  ({ gates }, { around }) => {
    if (gates.keywords === undefined) return undefined;
    const lower = around.toLowerCase();
    const passed = gates.keywords.some((keyword) => lower.includes(keyword.toLowerCase()));
    const words = gates.keywords.join(", ");
    const where = `within ${KEYWORD_REACH} bytes`;
    return {
      gate: "keyword",
      passed,
      detail: `${passed ? "one" : "none"} of these stands ${where}: ${words}`,
    };
  },
  (rule, candidate, nowMs) => {
    if (rule.validator === undefined) return undefined;
    // The gates before have passed: without a least confidence, proof alone can drop it.
    const judgement = judge({ ...rule, source: rule.source, confidenceMin: 0 }, candidate, nowMs);
    const said = judgement?.verdict ?? "malformed";
    const why =
      judgement === undefined ? malformedWhy(rule.validator, candidate, nowMs) : judgement.reasons.at(-1);
    return {
      gate: "validator",
      passed: judgement !== undefined,
      detail: `${rule.validator} says ${said}: ${why}`,
    };
  },
  (rule, candidate, nowMs) => {
    // The gates before have passed, so what `judge` drops it drops for its confidence.
    const judgement = judge(rule, candidate, nowMs);
    const least = rule.confidenceMin;
    if (judgement === undefined)
      return { gate: "confidence", passed: false, detail: `below ${least}, the least the rule reports` };
    const bound = least > 0 ? `; reported from ${least} on` : "";
    return { gate: "confidence", passed: true, detail: `${judgement.confidence} of 10${bound}` };
  },
  (rule, candidate, nowMs, text) => {
    const claim = judge(rule, candidate, nowMs)?.claim;
    if (claim === undefined || text === undefined) return undefined;
    const passed = isEnough(claim, text);
    const where = text === "test" ? "the code of tests" : "a manual";
    return {
      gate: "text",
      passed,
      detail: passed ? `a random value, even in ${where}` : `a value made up for ${where}`,
    };
  },
];

function malformedWhy(validator: ValidatorName, candidate: Candidate, nowMs: number): string {
  const { secret, match, groups } = candidate;
  const context = { match, ...textAround(candidate), groups, nowMs };
  return VALIDATORS[validator](secret, context).why;
}
