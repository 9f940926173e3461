/**
 * Findings known by their place, as gitleaks writes them down: fingerprints in a `.gitleaksignore`, one a line, and JSON reports
 * used as a baseline. Promises: every line is understood or the file is refused with all its faults; no secret of a report is
 * kept. Pure.
 *
 *     # comment
 *     path:rule:line
 *     commit:path:rule:line
 *
 * - Paths are those of the report, or below one of the scanned paths; `!` and `::` both lead into an archive.
 * - A rule that this scan has must be the finding's own. gitleaks' own names say nothing here: they stand for any finding there.
 * - A fingerprint without a commit holds in every commit; one with a commit in that commit alone.
 */
import { UsageError } from "../../contracts/errors.ts";
import type { Finding } from "../../contracts/finding.ts";

export interface KnownPlace {
  /** Where the file says so: a line, or the number of the entry. */
  readonly entry: number;
  /** Hex; absent: any commit, or none. */
  readonly commit?: string;
  readonly path: string;
  readonly rule: string;
  readonly line: number;
}

export interface KnownPlaces {
  /** As the user gave it, for messages. */
  readonly name: string;
  readonly entries: readonly KnownPlace[];
}

/** Paths hold colons at times: the rule and the line are the last two pieces. */
const FINGERPRINT = /^(?:([0-9a-f]{40}|[0-9a-f]{64}):)?(.+):([\w.-]+):(\d{1,9})$/;
const OWN_ENTRY = /^[0-9a-f]{32}(?:\s|$)/m;

/** Whether a file named as an ignore file is gitleaks' rather than ours. */
export function isGitleaksIgnore(text: string): boolean {
  const lines = meaningful(text);
  return !OWN_ENTRY.test(text) && lines.some(({ line }) => FINGERPRINT.test(line));
}

export function parseGitleaksIgnore(text: string, name: string): KnownPlaces {
  const lines = meaningful(text);
  const faults = lines.filter(({ line }) => !FINGERPRINT.test(line));
  if (faults.length > 0)
    throw new UsageError(
      `${name} cannot be used as a .gitleaksignore:\n${faults.map(({ number }) => `  line ${number}: it is no fingerprint`).join("\n")}\nA line reads: path:rule:line or commit:path:rule:line`,
    );
  return { name, entries: lines.map(({ line, number }) => placeOf(FINGERPRINT.exec(line)!, number)) };
}

function placeOf([, commit, path, rule, line]: RegExpExecArray, entry: number): KnownPlace {
  const place = { entry, path: plainPath(path!), rule: rule!, line: Number(line) };
  return commit === undefined ? place : { ...place, commit };
}

function meaningful(text: string): { readonly line: string; readonly number: number }[] {
  return text
    .replace(/^\ufeff/, "")
    .split("\n")
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== "" && !line.startsWith("#"));
}

/** A gitleaks report is a list where our baselines and reports are objects. */
export function parseGitleaksReport(document: readonly unknown[], name: string): KnownPlaces {
  return { name, entries: document.map((record, index) => reportedPlace(record, index, name)) };
}

function reportedPlace(record: unknown, index: number, name: string): KnownPlace {
  const {
    RuleID: rule,
    File: path,
    StartLine: line,
    Commit: commit,
  } = (record ?? {}) as Record<string, unknown>;
  if (typeof rule !== "string" || typeof path !== "string" || typeof line !== "number")
    throw new UsageError(
      `${name} cannot be used as a baseline: entry ${index} has no RuleID, File and StartLine. A list is read as gitleaks' JSON report; our own baselines come from --write-baseline=FILE.`,
    );
  const place = { entry: index, path: plainPath(path), rule, line };
  return typeof commit === "string" && commit !== "" ? { ...place, commit: commit.toLowerCase() } : place;
}

export interface KnownAt {
  readonly places: KnownPlaces;
  /** The paths that were scanned, as given. */
  readonly roots: readonly string[];
  /** Ids of the rules of this scan. */
  readonly ruleIds: ReadonlySet<string>;
}

/** The findings that stand nowhere the file names, in their order, and the entries that fit none. */
export function withoutKnownPlaces(
  findings: readonly Finding[],
  { places, roots, ruleIds }: KnownAt,
): { readonly kept: readonly Finding[]; readonly unused: readonly KnownPlace[] } {
  const byPlace = Map.groupBy(places.entries, ({ path, line }) => `${line}:${path}`);
  const prefixes = roots.map((root) => `${plainPath(root).replace(/\/+$/, "")}/`);
  const used = new Set<KnownPlace>();
  const kept = findings.filter((finding) => {
    const fitting = pathsOf(finding.path, prefixes)
      .flatMap((path) => byPlace.get(`${finding.place.line}:${path}`) ?? [])
      .filter(({ commit }) => commit === undefined || commit === finding.commit?.oid)
      .filter(({ rule }) => rule === finding.rule.id || !ruleIds.has(rule));
    for (const entry of fitting) used.add(entry);
    return fitting.length === 0;
  });
  return { kept, unused: places.entries.filter((entry) => !used.has(entry)) };
}

function pathsOf(path: string, prefixes: readonly string[]): string[] {
  const plain = plainPath(path);
  const below = prefixes
    .filter((prefix) => plain.startsWith(prefix))
    .map((prefix) => plain.slice(prefix.length));
  return [...new Set([plain, ...below])];
}

/** `./a\\b.zip::c` and `a/b.zip!c` are one. */
function plainPath(path: string): string {
  return path
    .replaceAll("\\", "/")
    .replace(/^(?:\.\/)+/, "")
    .replaceAll("::", "!");
}
