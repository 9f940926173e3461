/**
 * `--format=code-quality`: the Code Climate subset that GitLab reads as `artifacts:reports:codequality` and shows in merge requests. Pure.
 * Promises: fingerprints are unique in a report and stay the same when lines move, so that GitLab tells new findings from old ones.
 */
import type { Finding } from "../../contracts/finding.ts";
import type { Problem, Report } from "../../contracts/report.ts";
import type { Severity } from "../../contracts/rule-info.ts";
import type { FormatOptions } from "../format.ts";
import { jsonElements } from "../text/json-text.ts";
import { repositoryPlace } from "../text/repository-place.ts";
import { confidenceInWords } from "../text/words.ts";

const SEVERITIES: Readonly<Record<Severity, string>> = {
  critical: "blocker",
  high: "critical",
  medium: "major",
  low: "minor",
};

export function* codeQuality(report: Report, options: FormatOptions): Generator<string> {
  yield "[";
  yield* jsonElements(issues(report, options), 1);
  yield "]\n";
}

function* issues({ findings, problems }: Report, options: FormatOptions): Generator<object> {
  const seen = new Map<string, number>();
  for (const finding of findings) {
    const place = `${finding.id}:${finding.path}`;
    const count = (seen.get(place) ?? 0) + 1;
    seen.set(place, count);
    yield issue(finding, count === 1 ? place : `${place}:${count}`, options);
  }
  for (const [index, problem] of problems.entries()) yield unreadable(problem, index);
}

function issue(finding: Finding, fingerprint: string, { reveal }: FormatOptions): object {
  const { rule, mask, confidence, path, place } = finding;
  const { file, inner } = repositoryPlace(path);
  const within = inner === "" ? "" : ` in ${inner}, line ${place.line}`;
  const secret = reveal(finding);
  const shown = secret === undefined ? mask : `${mask} (${secret})`;
  return {
    description: `${rule.name} ${shown}${within}; confidence ${confidenceInWords(confidence)} (${confidence} of 10). ${rule.revoke}`,
    check_name: rule.id,
    fingerprint,
    severity: SEVERITIES[rule.severity],
    // Lines of what is in an archive are no lines of the repository's.
    location: { path: file, lines: { begin: inner === "" ? place.line : 1 } },
  };
}

function unreadable({ path, kind, message }: Problem, index: number): object {
  return {
    description: `Not everything could be read: ${message}`,
    check_name: kind,
    fingerprint: `${kind}:${index}:${path}`,
    severity: "info",
    location: { path: repositoryPlace(path).file, lines: { begin: 1 } },
  };
}
