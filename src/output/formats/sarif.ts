/**
 * `--format=sarif`: SARIF 2.1.0, for code scanning services and editors. Pure.
 * Promises: valid against the standard's schema; paths are percent-encoded and relative to SRCROOT, the folder the scan ran in,
 * unless they were given as absolute; `partialFingerprints` carry the finding id, which is the same wherever the secret moves.
 */
import type { Finding, FindingPart } from "../../contracts/finding.ts";
import type { Problem, Report } from "../../contracts/report.ts";
import type { RuleInfo, Severity } from "../../contracts/rule-info.ts";
import type { Place, Span } from "../../contracts/span.ts";
import type { FormatOptions } from "../format.ts";
import { jsonBlock, jsonElements } from "../text/json-text.ts";
import { confidenceInWords, whyInWords } from "../text/words.ts";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
const ROOT = "SRCROOT";
const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "note",
};
/** CVSS-like numbers, as GitHub sorts by them. */
const SECURITY_SEVERITIES: Readonly<Record<Severity, string>> = {
  critical: "9.5",
  high: "8.0",
  medium: "5.5",
  low: "3.0",
};

export function* sarif(report: Report, options: FormatOptions): Generator<string> {
  const rules = rulesOf(report);
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
  const { name, version } = report.tool;
  yield `{\n  "$schema": "${SCHEMA}",\n  "version": "2.1.0",\n  "runs": [\n    {\n      "tool": {\n        "driver": {\n`;
  yield `          "name": ${jsonBlock(name, 5)},\n          "version": ${jsonBlock(version, 5)},\n          "rules": [`;
  yield* jsonElements(rules.map(ruleDescriptor), 6);
  yield "]\n        }\n      },\n";
  yield `      "columnKind": "utf16CodeUnits",\n      "originalUriBaseIds": ${jsonBlock(uriBases(), 3)},\n`;
  yield `      "invocations": [\n        ${jsonBlock(invocation(report.problems), 4)}\n      ],\n      "results": [`;
  yield* jsonElements(
    report.findings.values().map((finding) => result(finding, indexes.get(finding.rule.id)!, options)),
    4,
  );
  yield "]\n    }\n  ]\n}\n";
}

/** All loaded rules, then any a finding names beside them. */
function rulesOf({ rules, findings }: Report): RuleInfo[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  for (const { rule } of findings) if (!byId.has(rule.id)) byId.set(rule.id, rule);
  return [...byId.values()];
}

function ruleDescriptor(rule: RuleInfo): object {
  const helpUri = webAddress(rule.docs);
  return {
    id: rule.id,
    name: rule.name,
    shortDescription: { text: rule.name },
    fullDescription: { text: rule.description },
    ...(helpUri === undefined ? {} : { helpUri }),
    help: { text: `${rule.description}\n\nTo revoke: ${rule.revoke}\n\nDocumentation: ${rule.docs}` },
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: {
      tags: [...new Set(["security", "secret", rule.vendor, ...rule.tags])],
      "security-severity": SECURITY_SEVERITIES[rule.severity],
    },
  };
}

function uriBases(): object {
  return { [ROOT]: { description: { text: "The folder the scan was started in." } } };
}

function invocation(problems: readonly Problem[]): object {
  return {
    executionSuccessful: problems.length === 0,
    toolExecutionNotifications: problems.map(({ path, kind, message }) => ({
      descriptor: { id: kind },
      level: "error",
      message: { text: message },
      locations: [{ physicalLocation: { artifactLocation: artifactLocation(path) } }],
    })),
  };
}

function result(finding: Finding, ruleIndex: number, { reveal }: FormatOptions): object {
  const { rule, place, span, excerpt } = finding;
  const secret = reveal(finding);
  return {
    ruleId: rule.id,
    ruleIndex,
    kind: "fail",
    level: LEVELS[rule.severity],
    message: { text: messageOf(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifactLocation(finding.path),
          region: regionOf(place, span),
          contextRegion: { startLine: place.line, endLine: place.endLine, snippet: { text: excerpt.text } },
        },
      },
    ],
    ...(finding.parts === undefined
      ? {}
      : { relatedLocations: finding.parts.map(relatedLocation(finding.path)) }),
    partialFingerprints: { "gossipFindingId/v1": finding.id },
    rank: finding.confidence * 10,
    properties: {
      confidence: finding.confidence,
      verdict: finding.verdict,
      decodedBy: finding.decodedBy,
      ...(finding.object === undefined ? {} : { object: finding.object }),
      ...(finding.commit === undefined ? {} : { commit: finding.commit }),
      ...(finding.history === undefined ? {} : { history: finding.history }),
      ...(secret === undefined ? {} : { secret }),
    },
  };
}

function regionOf({ line, column, endLine, endColumn }: Place, { start, end }: Span): object {
  return {
    startLine: line,
    startColumn: column,
    endLine,
    endColumn,
    byteOffset: start,
    byteLength: end - start,
  };
}

/** Where the other half of a credential stands. */
function relatedLocation(path: string): (part: FindingPart) => object {
  return ({ name, place, span, mask }) => ({
    physicalLocation: { artifactLocation: artifactLocation(path), region: regionOf(place, span) },
    message: { text: mask === undefined ? name : `${name} ${mask}` },
  });
}

function messageOf(finding: Finding): string {
  const { rule, mask, confidence, decodedBy } = finding;
  const decoded = decodedBy.length > 0 ? ` behind ${decodedBy.join(", then ")}` : "";
  const head = `${rule.name} ${mask}${decoded}; confidence ${confidenceInWords(confidence)} (${confidence} of 10).`;
  return `${head} ${whyInWords(finding)}`.trimEnd();
}

/** `::` of archive members is percent-encoded with the rest, so that the whole is one legal reference. */
function artifactLocation(path: string): object {
  const encoded = path
    .toWellFormed()
    .split("/")
    .filter((segment, index) => segment !== "" && !(segment === "." && index === 0))
    .map(encodeURIComponent)
    .join("/");
  return path.startsWith("/") ? { uri: `file:///${encoded}` } : { uri: encoded, uriBaseId: ROOT };
}

/** The address in its normal form, or `undefined` when `docs` is a title. */
function webAddress(docs: string): string | undefined {
  return /^https?:\/\//.test(docs) && URL.canParse(docs) ? new URL(docs).href : undefined;
}
