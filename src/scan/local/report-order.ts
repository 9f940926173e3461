/** The order of reports, which does not depend on the order of work. Promises: a total order; exact repeats appear once. */
import type { Problem } from "../../contracts/report.ts";
import type { Candidate } from "../pipeline/thread-result.ts";

/** By path, place, rule. What was reached twice, by way of two roots, is kept once. */
export function inReportOrder(candidates: readonly Candidate[]): Candidate[] {
  const sorted = candidates.toSorted(compareCandidates);
  return sorted.filter((each, i) => i === 0 || compareCandidates(sorted[i - 1]!, each) !== 0);
}

export function problemsInOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(compareProblems);
}

/** As `problemsInOrder`; what several threads met is told once. */
export function problemsOnce(problems: readonly Problem[]): Problem[] {
  const sorted = problemsInOrder(problems);
  return sorted.filter((each, i) => i === 0 || compareProblems(sorted[i - 1]!, each) !== 0);
}

function compareProblems(a: Problem, b: Problem): number {
  return compareText(a.path, b.path) || compareText(a.kind, b.kind) || compareText(a.message, b.message);
}

function compareCandidates({ finding: a }: Candidate, { finding: b }: Candidate): number {
  return (
    compareText(a.path, b.path) ||
    compareText(a.object ?? "", b.object ?? "") ||
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    compareText(a.rule.id, b.rule.id) ||
    compareText(a.decodedBy.join(), b.decodedBy.join()) ||
    compareText(a.id, b.id)
  );
}

/** By code units: the same on every machine, whatever its language. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
