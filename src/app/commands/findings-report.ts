/**
 * Stored findings in the words of a report, for the formats of `scan`.
 * Promises: place, mask, verdict and confidence are those of the scan; what the store does not keep is left empty, never made up,
 * but the end of a secret, which is reckoned from its length as if it were ASCII on one line. Pure.
 */
import type { Finding, FindingPart } from "../../contracts/finding.ts";
import type { RecordedPart } from "../../contracts/finding-record.ts";
import type { Report, ScanSummary } from "../../contracts/report.ts";
import type { RuleInfo } from "../../contracts/rule-info.ts";
import { rulesUsed } from "../../output/text/finding-record.ts";
import type { StoredFinding } from "../../persistence/findings/stored-finding.ts";
import { VERSION } from "../version.ts";
import { commitOf, historyOf } from "./findings-life.ts";

/** As long as ids in reports are; `findings show` finds it by this beginning. */
const ID_DIGITS = 32;

export function reportedFinding(stored: StoredFinding, rule: RuleInfo): Finding {
  const { mask, parts } = stored;
  const commit = commitOf(stored);
  const history = historyOf(stored);
  return {
    id: stored.findingId.toHex().slice(0, ID_DIGITS),
    rule,
    confidence: stored.confidence,
    verdict: stored.verdict,
    reasons: [],
    mask,
    path: stored.display,
    ...placed(stored),
    excerpt: { text: mask, markStart: 0, markEnd: mask.length },
    decodedBy: [],
    ...(parts === undefined ? {} : { parts: parts.map(reportedPart) }),
    ...(commit === undefined ? {} : { commit }),
    ...(history === undefined ? {} : { history }),
  };
}

function reportedPart(part: RecordedPart): FindingPart {
  return { name: part.name, ...placed(part), ...(part.mask === undefined ? {} : { mask: part.mask }) };
}

function placed({
  line,
  column,
  offset,
  length,
}: Omit<RecordedPart, "name">): Pick<Finding, "span" | "place"> {
  return {
    span: { start: offset, end: offset + length },
    place: { line, column, endLine: line, endColumn: column + length },
  };
}

/** Of the rules those that found something; the summary counts all this build knows. */
export function storedReport(findings: readonly Finding[], rules: readonly RuleInfo[]): Report {
  return {
    tool: { name: "gossip-worker", version: VERSION },
    findings,
    problems: [],
    summary: { ...NO_SCAN, rules: rules.length },
    rules: rulesUsed(findings),
  };
}

const NO_SCAN: ScanSummary = {
  ...{ files: 0, bytes: 0, durationMs: 0, threads: 0, rules: 0 },
  skipped: { binary: 0, tooLarge: 0, excluded: 0, symlinks: 0, special: 0 },
  suppressed: { baseline: 0, ignoreFile: 0, inline: 0 },
};
