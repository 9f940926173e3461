/**
 * Counts what was found against what should have been. Promises: holds counts and names, no secret and no text of a case. Pure.
 * A secret is found when a finding touches a place where it stands; its rule is right when that finding is the rule's.
 */
import type { Match } from "../../src/engine/match.ts";
import type { Case, Expected } from "./labelled-case.ts";

/** Of one rule or family: `expected` secrets, those `found` by any rule, `named` by the right one; findings `right` and `wrong`. */
export interface Tally {
  expected: number;
  found: number;
  named: number;
  right: number;
  wrong: number;
}

export interface Score {
  readonly all: Tally;
  readonly byRule: Map<string, Tally>;
  readonly byFamily: Map<string, Tally>;
  lookalikes: number;
  /** Look-alikes with a finding. */
  alarms: number;
  /** Ids of cases that went wrong, for whoever has them. */
  readonly missed: string[];
  readonly alarmed: string[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

export function emptyScore(): Score {
  return {
    all: tally(),
    byRule: new Map(),
    byFamily: new Map(),
    lookalikes: 0,
    alarms: 0,
    missed: [],
    alarmed: [],
  };
}

export function scoreCase(score: Score, one: Case, matches: readonly Match[]): void {
  const family = tallyOf(score.byFamily, one.family);
  if (one.label === "lookalike") scoreLookalike(score, family, one, matches);
  else scoreSecrets(score, family, one, matches);
}

function scoreSecrets(score: Score, family: Tally, one: Case, matches: readonly Match[]): void {
  const expected: readonly Expected[] = one.expect.length === 0 ? [{}] : one.expect;
  const places = expected.map((each) => placesOf(each, one.bytes));
  for (const { ruleId, span } of matches) {
    const verdict = places.some((spans) => touches(span, spans)) ? "right" : "wrong";
    for (const each of [score.all, family, tallyOf(score.byRule, ruleId)]) each[verdict]++;
  }
  const hits = places.map((spans) => matches.filter(({ span }) => touches(span, spans)));
  for (const [index, { rule }] of expected.entries()) {
    const ofRule = rule === undefined ? [] : [tallyOf(score.byRule, rule)];
    for (const each of [score.all, family, ...ofRule]) countSecret(each, rule, hits[index]!);
  }
  if (hits.some((found) => found.length === 0)) score.missed.push(one.id);
}

function scoreLookalike(score: Score, family: Tally, { id }: Case, matches: readonly Match[]): void {
  score.lookalikes++;
  for (const { ruleId } of matches)
    for (const each of [score.all, family, tallyOf(score.byRule, ruleId)]) each.wrong++;
  if (matches.length === 0) return;
  score.alarms++;
  score.alarmed.push(id);
}

/** A secret that `hits` touch; without a rule to be named by, any names it. */
function countSecret(each: Tally, rule: string | undefined, hits: readonly Match[]): void {
  const isNamed = hits.some(({ ruleId }) => rule === undefined || ruleId === rule);
  each.expected++;
  each.found += hits.length > 0 ? 1 : 0;
  each.named += isNamed ? 1 : 0;
}

function tally(): Tally {
  return { expected: 0, found: 0, named: 0, right: 0, wrong: 0 };
}

function tallyOf(tallies: Map<string, Tally>, name: string): Tally {
  const known = tallies.get(name) ?? tally();
  tallies.set(name, known);
  return known;
}

/** Undefined where the place is not known or the secret stands there encoded: then every finding counts. */
function placesOf({ secret, start, end }: Expected, bytes: Uint8Array): readonly Span[] | undefined {
  if (start !== undefined && end !== undefined) return [{ start, end }];
  if (secret === undefined || secret === "") return undefined;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = Buffer.byteLength(secret);
  const spans: Span[] = [];
  for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1))
    spans.push({ start: at, end: at + length });
  return spans.length === 0 ? undefined : spans;
}

function touches(span: Span, places: readonly Span[] | undefined): boolean {
  return places === undefined || places.some(({ start, end }) => span.start < end && start < span.end);
}
