/** What history knows of a secret, in sentences for people. Pure; not yet safe to print. */
import type { FindingHistory } from "../../contracts/finding.ts";
import { commitInWords } from "./commit-in-words.ts";
import { counted, grouped } from "./words.ts";

const SHOWN_MAX = 5;

/** Label and text of each line there is something to say on. */
export function historyInWords(
  history: FindingHistory,
  path: string,
): readonly (readonly [label: string, text: string])[] {
  const others = history.paths.filter((one) => one !== path);
  const hidden = history.pathCount - history.paths.length;
  return [
    ["Now", stateInWords(history)],
    ...(history.removedBy === undefined ? [] : [["Removed by", commitInWords(history.removedBy)] as const]),
    ...(others.length === 0 ? [] : [["Also at", listed(others, others.length + hidden)] as const]),
    ...(history.occurrenceCount > 1 ? [["Seen in", occurrencesInWords(history)] as const] : []),
  ];
}

function stateInWords({ status, refs, refCount }: FindingHistory): string {
  const tips = listed(refs, refCount);
  const words: Record<FindingHistory["status"], string> = {
    present: refs.length === 0 ? "still in HEAD." : `still in HEAD; at the tip of ${tips}.`,
    branches: `not in HEAD, but at the tip of ${tips}.`,
    refs: `on no branch, but at the tip of ${tips}.`,
    removed: "removed from every branch; history still holds it, and so does every clone.",
    unreachable: "no branch or tag leads to it any more; the object is still in the repository.",
    message: "in a message, which stays as long as its commit or tag.",
    staged: "staged, not committed yet.",
  };
  return words[status];
}

function occurrencesInWords({ occurrences, occurrenceCount }: FindingHistory): string {
  const commits = new Set(occurrences.flatMap(({ commit }) => (commit === undefined ? [] : [commit])));
  const objects = counted(occurrenceCount, "place");
  return occurrences.length < occurrenceCount || commits.size === 0
    ? `${objects} of history.`
    : `${objects} of history, from ${counted(commits.size, "commit")}.`;
}

function listed(items: readonly string[], count: number): string {
  const shown = items.slice(0, SHOWN_MAX);
  const more = count - shown.length;
  return more > 0 ? `${shown.join(", ")} and ${grouped(more)} more` : shown.join(", ");
}
