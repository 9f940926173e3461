/** A finding as our own machine-readable formats (json, jsonl) write it. Pure; a change of a field is a new schema version. */
import type { Finding, FindingPart } from "../../contracts/finding.ts";
import type { RuleInfo } from "../../contracts/rule-info.ts";
import type { Place, Span } from "../../contracts/span.ts";
import type { FormatOptions } from "../format.ts";

export const REPORT_SCHEMA_VERSION = 1;

/** Lines and columns count from 1, columns in UTF-16 code units, `endColumn` exclusive; bytes count from 0. */
export function findingRecord(finding: Finding, { reveal }: Pick<FormatOptions, "reveal">): object {
  const { rule, place, span } = finding;
  const secret = reveal(finding);
  return {
    id: finding.id,
    rule: rule.id,
    ruleName: rule.name,
    vendor: rule.vendor,
    severity: rule.severity,
    confidence: finding.confidence,
    verdict: finding.verdict,
    reasons: finding.reasons,
    path: finding.path,
    ...placeRecord(place, span),
    mask: finding.mask,
    excerpt: finding.excerpt,
    decodedBy: finding.decodedBy,
    ...(finding.parts === undefined ? {} : { parts: finding.parts.map(partRecord) }),
    ...(finding.object === undefined ? {} : { object: finding.object }),
    ...(finding.commit === undefined ? {} : { commit: finding.commit }),
    ...(finding.history === undefined ? {} : { history: finding.history }),
    ...(secret === undefined ? {} : { secret }),
  };
}

function partRecord({ name, place, span, mask }: FindingPart): object {
  return {
    name,
    ...placeRecord(place, span),
    ...(mask === undefined ? {} : { mask }),
  };
}

function placeRecord({ line, column, endLine, endColumn }: Place, { start, end }: Span): object {
  return { line, column, endLine, endColumn, startByte: start, endByte: end };
}

/** The rules that found something, sorted by id: what a reader needs to explain the findings. */
export function rulesUsed(findings: readonly Finding[]): RuleInfo[] {
  const rules = new Map(findings.map(({ rule }) => [rule.id, rule]));
  return [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
