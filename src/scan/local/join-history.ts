/**
 * From places to findings: in a history one secret is one finding, however many objects hold it. Where the work tree holds it
 * too, the work tree's findings stand and learn what the history knows. Promises: every candidate given is in one finding.
 */
import type { Finding } from "../../contracts/finding.ts";
import type { HistoryOrigin, HistoryRepeat } from "../core/history-origin.ts";
import type { Candidate } from "../pipeline/thread-result.ts";
import type { HistoryPlaces } from "./history-places.ts";

type HistoryCandidate = Candidate & { readonly origin: HistoryOrigin };

/** Candidates of histories with the paths they are shown at. Others as they are. */
export function withPaths(candidates: readonly Candidate[], places: readonly HistoryPlaces[]): Candidate[] {
  return candidates.map((candidate) => {
    const { origin, finding } = candidate;
    if (origin === undefined) return candidate;
    const path = places[origin.history]!.pathOf(origin, origin.inside);
    return { ...candidate, finding: { ...finding, path, object: origin.oid } };
  });
}

/** The objects of repeats that brought a secret in before any candidate did: their place is the one to show. */
export function earlierRepeats(
  candidates: readonly Candidate[],
  repeats: readonly HistoryRepeat[],
  places: readonly HistoryPlaces[],
): HistoryRepeat[] {
  const earliest = new Map<string, number>();
  const orderOf = (one: Pick<HistoryOrigin, "history" | "type" | "oid">) => places[one.history]!.orderOf(one);
  for (const { finding, origin } of candidates) {
    if (origin === undefined) continue;
    const key = keyOf(finding.id, origin.history);
    earliest.set(key, Math.min(earliest.get(key) ?? Number.POSITIVE_INFINITY, orderOf(origin)));
  }
  const found = new Map<string, HistoryRepeat>();
  for (const repeat of repeats) {
    const key = keyOf(repeat.id, repeat.history);
    const order = orderOf(repeat);
    if (order >= (earliest.get(key) ?? Number.POSITIVE_INFINITY)) continue;
    earliest.set(key, order);
    found.set(key, repeat);
  }
  return [...found.values()];
}

/** One candidate a finding, in the order they came; their findings are settled. */
export function joinHistory(
  candidates: readonly Candidate[],
  repeats: readonly HistoryRepeat[],
  places: readonly HistoryPlaces[],
): Candidate[] {
  const histories = Map.groupBy(candidates.filter(isOfHistory), groupKey);
  const repeatsOf = Map.groupBy(repeats, ({ id, history }) => keyOf(id, history));
  const settled = new Map<string, Candidate>();
  for (const [key, group] of histories) {
    const { history } = group[0]!.origin;
    const inOrder = group.toSorted((a, b) => compare(a, b, places[history]!));
    const shown = new Set(inOrder.map(({ origin }) => origin.oid));
    const more = (repeatsOf.get(key) ?? []).filter(({ oid }) => !shown.has(oid));
    settled.set(key, { ...inOrder[0]!, finding: places[history]!.settle(inOrder, more) });
  }
  return intoTrees(
    candidates.filter((one) => !isOfHistory(one)),
    settled,
  );
}

/** A finding of a file takes what its own secret's history says; a secret of history alone is a finding of its own. */
function intoTrees(files: readonly Candidate[], settled: ReadonlyMap<string, Candidate>): Candidate[] {
  const byId = Map.groupBy(settled.values(), ({ finding }) => finding.id);
  const used = new Set<string>();
  const joined = files.map((file) => {
    const known = byId.get(file.finding.id)?.[0]?.finding;
    if (known === undefined) return file;
    used.add(file.finding.id);
    return { ...file, finding: { ...file.finding, ...whatHistoryKnows(known) } };
  });
  return [...joined, ...[...settled.values()].filter(({ finding }) => !used.has(finding.id))];
}

function whatHistoryKnows({ commit, history }: Finding): Pick<Finding, "commit" | "history"> {
  return { ...(commit === undefined ? {} : { commit }), ...(history === undefined ? {} : { history }) };
}

function isOfHistory(candidate: Candidate): candidate is HistoryCandidate {
  return candidate.origin !== undefined;
}

/** Secrets of two repositories are two findings. */
function groupKey({ finding, origin }: HistoryCandidate): string {
  return keyOf(finding.id, origin.history);
}

function keyOf(id: string, history: number): string {
  return `${history} ${id}`;
}

function compare(a: HistoryCandidate, b: HistoryCandidate, places: HistoryPlaces): number {
  const [one, two] = [places.orderOf(a.origin), places.orderOf(b.origin)];
  if (one !== two) return one - two;
  if (a.finding.path !== b.finding.path) return a.finding.path < b.finding.path ? -1 : 1;
  return a.finding.span.start - b.finding.span.start || (a.origin.oid < b.origin.oid ? -1 : 1);
}
