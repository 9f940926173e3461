/**
 * Why a line gives the findings it gives: for each rule that came near, how far it got. The answer comes from the engine itself:
 * its tables say what is near, its patterns and gates how far, a scan of the surroundings what is reported.
 * Promises: no part of the answer holds a secret beyond its public prefix. Pure.
 */
import { type GateStep, traceGates } from "../../engine/gate-trace.ts";
import {
  HEAD_BYTES,
  type MadeUpText,
  madeUpPlace,
  madeUpText,
  REPEATED_MIN,
  stricter,
} from "../../engine/made-up-text.ts";
import type { Match } from "../../engine/match.ts";
import { Pattern } from "../../engine/pattern.ts";
import { type ByteSet, sizeOf } from "../../engine/planner/byte-set.ts";
import { type LookUp, lookUpsOf } from "../../engine/planner/table-reader.ts";
import type { Program, ProgramRule } from "../../engine/program.ts";
import { createBlobScanner } from "../../engine/scanner.ts";
import { createMatchJudge, type Dropped } from "./match-filter.ts";
import { maskSecret } from "./redact.ts";
import type { RuleFilter } from "./rule-filter.ts";

/** What of a rule stands on the line: bytes it is looked up by. */
export type Near = Pick<LookUp, "kind" | "sets">;

export type Outcome =
  | { readonly kind: "reported" }
  /** The last step failed. */
  | { readonly kind: "stopped" }
  /** Another rule knows more of the same bytes, or an earlier match of the same rule holds them. */
  | { readonly kind: "outranked"; readonly by: string }
  /** A test or a manual writes it so often that it is made up. */
  | { readonly kind: "repeated" }
  /** By a condition of the rules file: a path, an allow list, a rule that is required. */
  | { readonly kind: "filtered"; readonly why: Dropped };

/** One match of a rule's pattern on the line. */
export interface Attempt {
  /** In UTF-16 units from 1, as editors count; 1 where the secret begins on an earlier line. */
  readonly column: number;
  readonly mask: string;
  readonly steps: readonly GateStep[];
  readonly decodedBy: readonly string[];
  readonly outcome: Outcome;
}

export interface RuleExplanation {
  readonly ruleId: string;
  readonly near: readonly Near[];
  /** Empty: the pattern matches nothing on the line. */
  readonly attempts: readonly Attempt[];
}

export interface LineExplanation {
  /** Those with attempts first, then by id. */
  readonly rules: readonly RuleExplanation[];
  /** The line of a finding holds `gossip:allow` or `gitleaks:allow`. */
  readonly isAllowed: boolean;
}

export interface ExplainOptions {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** From 1. */
  readonly line: number;
  readonly program: Program;
  readonly filters: readonly RuleFilter[];
  /** What a scan would name, as the path begins: conditions on paths speak of what is below. */
  readonly roots?: readonly string[];
  readonly module: WebAssembly.Module;
  readonly decodeDepth: number;
  readonly nowMs: number;
}

/** Bytes either side of the line that are looked at; both fit in the engine's block. */
const REACH_BYTES = 400_000;
const LINE_BYTES_MAX = 200_000;
/** How far before the line a match is looked for. */
const MATCH_REACH_BYTES = 4096;
const ATTEMPTS_MAX = 5;
/** Bytes of a prefix or name that must stand there, where so many are given. */
const NEAR_BYTES_MAX = 6;
const NEAR_BYTES_MIN = 3;
/** Sets larger than this, a letter in both cases, say nothing by being met. */
const TELLING_MAX = 2;
const LINE_FEED = 10;

/** Undefined when there is no such line. */
export function explainLine(options: ExplainOptions): LineExplanation | undefined {
  const line = lineSpan(options.bytes, options.line);
  if (line === undefined) return undefined;
  const from = Math.max(0, line.start - REACH_BYTES);
  const to = Math.min(line.end, line.start + LINE_BYTES_MAX);
  const window = options.bytes.subarray(from, to + REACH_BYTES);
  const view = new LineView(window, line.start - from, to - from);
  const head = Buffer.from(options.bytes.subarray(0, HEAD_BYTES)).toString("latin1");
  const { matches, dropped } = scanWindow(window, options, head);
  const text = madeUpText(head);
  const onLine = matches.filter(({ span }) => view.touches(span.start, span.end));
  const nearby = nearOf(options.program, view.lineBytes);
  const rules = options.program.rules.flatMap((rule, index) => {
    const near = nearby.get(index) ?? [];
    const own = onLine.filter(({ ruleId }) => ruleId === rule.id);
    if (near.length === 0 && own.length === 0) return [];
    const attempts = [
      ...plainAttempts(rule, view, { matches, dropped, text, nowMs: options.nowMs }),
      ...own
        .filter(({ decodedBy }) => decodedBy.length > 0)
        .map((match) => decodedAttempt(match, view, dropped)),
    ];
    return [{ ruleId: rule.id, near, attempts }];
  });
  const isAllowed = onLine.some(({ allowed }) => allowed);
  return { rules: rules.toSorted((a, b) => b.attempts.length - a.attempts.length), isAllowed };
}

function lineSpan(bytes: Uint8Array, line: number): { start: number; end: number } | undefined {
  let start = 0;
  for (let at = 1; at < line; at++) {
    const feed = bytes.indexOf(LINE_FEED, start);
    if (feed < 0) return undefined;
    start = feed + 1;
  }
  const feed = bytes.indexOf(LINE_FEED, start);
  return { start, end: feed < 0 ? bytes.length : feed };
}

/** The window as text, one character a byte, and where the line stands in it. */
class LineView {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;

  constructor(bytes: Uint8Array, start: number, end: number) {
    this.bytes = bytes;
    this.text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
    this.start = start;
    this.end = end;
  }

  get lineBytes(): Uint8Array {
    return this.bytes.subarray(this.start, this.end);
  }

  touches(start: number, end: number): boolean {
    return start < this.end && end > this.start;
  }

  column(at: number): number {
    return new TextDecoder().decode(this.bytes.subarray(this.start, Math.max(this.start, at))).length + 1;
  }
}

interface Scanned {
  /** All of the window. */
  readonly matches: readonly Match[];
  /** What takes matches out, by match. */
  readonly dropped: ReadonlyMap<Match, Dropped>;
}

function scanWindow(window: Uint8Array, options: ExplainOptions, head: string): Scanned {
  const { program, filters, roots, module, decodeDepth, nowMs, path } = options;
  const scanner = createBlobScanner(module, program, { decodeDepth, nowMs, head });
  scanner.begin();
  scanner.block.set(window);
  scanner.scanBlock(window.length, true);
  const matches = scanner.end();
  const byId = new Map(program.rules.map((rule) => [rule.id, rule]));
  const judge = createMatchJudge(filters, (id) => byId.get(id)?.source ?? "", roots);
  const dropped = matches.map((match) => [match, judge(path, match, matches)] as const);
  return {
    matches,
    dropped: new Map(dropped.flatMap(([match, why]) => (why === undefined ? [] : [[match, why]]))),
  };
}

/** By rule, of the ways to look it up, those whose telling bytes stand on the line. */
function nearOf({ table, anchors }: Program, line: Uint8Array): ReadonlyMap<number, readonly Near[]> {
  const near = new Map<number, Near[]>();
  for (const { kind, sets, anchor } of lookUpsOf(table)) {
    const telling = kind === "literal" ? sets : tellingSets(sets);
    if (!standsOn(line, telling)) continue;
    for (const { rule } of anchors[anchor]!) {
      const known = near.get(rule) ?? [];
      near.set(rule, known);
      known.push({ kind, sets: telling });
    }
  }
  return near;
}

function tellingSets(sets: readonly ByteSet[]): readonly ByteSet[] {
  const end = sets.findIndex((set) => sizeOf(set) > TELLING_MAX);
  const telling = end < 0 ? sets.length : end;
  return sets.slice(0, Math.min(Math.max(telling, NEAR_BYTES_MIN), NEAR_BYTES_MAX));
}

function standsOn(line: Uint8Array, sets: readonly ByteSet[]): boolean {
  for (let at = 0; at + sets.length <= line.length; at++) {
    if (sets.every((set, index) => set[line[at + index]!] === 1)) return true;
  }
  return false;
}

interface Surroundings extends Scanned {
  readonly nowMs: number;
  readonly text: MadeUpText | undefined;
}

/** The matches of the rule's pattern whose secret touches the line, each secret once. */
function plainAttempts(rule: ProgramRule, view: LineView, around: Surroundings): Attempt[] {
  const pattern = new Pattern(rule);
  const seen = new Set<number>();
  const attempts: Attempt[] = [];
  let at = Math.max(0, view.start - Math.min(rule.lengthMax, MATCH_REACH_BYTES));
  while (attempts.length < ATTEMPTS_MAX) {
    const found = pattern.matchFrom(view.text, at);
    if (found === null || found.index >= view.end) break;
    at = found.index + 1;
    const [start, end] = pattern.secretOf(found);
    if (seen.has(start) || end === start || !view.touches(start, end)) continue;
    seen.add(start);
    const text = stricter(madeUpPlace(view.text.slice(0, start)), around.text);
    const steps = traceGates(rule, pattern.candidateOf(view.text, found), around.nowMs, text);
    const outcome: Outcome =
      steps.at(-1)?.passed === false
        ? { kind: "stopped" }
        : outcomeOf(rule.id, [start, end], around, text === undefined ? undefined : view.text);
    const mask = maskSecret(view.bytes.subarray(start, end), rule.publicPrefix);
    attempts.push({ column: view.column(start), mask, steps, decodedBy: [], outcome });
  }
  return attempts;
}

/** `madeUpIn`: the text, where it is one whose values are made up. */
function outcomeOf(
  ruleId: string,
  [start, end]: readonly [number, number],
  { matches, dropped }: Scanned,
  madeUpIn: string | undefined,
): Outcome {
  const overlapping = matches.filter(({ span }) => span.start < end && span.end > start);
  const own = overlapping.find((match) => match.ruleId === ruleId);
  const other = overlapping.find((match) => match.ruleId !== ruleId);
  if (own !== undefined) return reportedUnless(dropped.get(own));
  if (other === undefined && madeUpIn !== undefined && isRepeated(madeUpIn, madeUpIn.slice(start, end)))
    return { kind: "repeated" };
  return { kind: "outranked", by: other?.ruleId ?? ruleId };
}

function isRepeated(text: string, secret: string): boolean {
  let at = -1;
  for (let count = 0; count < REPEATED_MIN; count++) {
    at = text.indexOf(secret, at + 1);
    if (at < 0) return false;
  }
  return true;
}

function reportedUnless(why: Dropped | undefined): Outcome {
  return why === undefined ? { kind: "reported" } : { kind: "filtered", why };
}

function decodedAttempt(match: Match, view: LineView, dropped: Scanned["dropped"]): Attempt {
  return {
    column: view.column(match.span.start),
    mask: maskSecret(new Uint8Array()),
    steps: [{ gate: "confidence", passed: true, detail: `${match.confidence} of 10` }],
    decodedBy: match.decodedBy,
    outcome: reportedUnless(dropped.get(match)),
  };
}
