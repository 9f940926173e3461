/**
 * `--format=gitleaks-json`: an array with the field names of gitleaks' report, for tools that read that one. Pure.
 * Secrets read `REDACTED` unless shown on request. Fields of a commit are empty where there is none, as in a file tree; `Entropy` is 0, as
 * the figure would describe the secret. `EndColumn` is inclusive there.
 */
import type { Finding } from "../../contracts/finding.ts";
import type { Report } from "../../contracts/report.ts";
import type { FormatOptions } from "../format.ts";
import { isoDate } from "../text/iso-date.ts";
import { jsonElements } from "../text/json-text.ts";

const REDACTED = "REDACTED";

export function* gitleaksJson(report: Report, options: FormatOptions): Generator<string> {
  yield "[";
  yield* jsonElements(
    report.findings.values().map((finding) => gitleaksRecord(finding, options)),
    1,
  );
  yield "]\n";
}

function gitleaksRecord(finding: Finding, { reveal }: FormatOptions): object {
  const { rule, place, path, commit } = finding;
  const secret = reveal(finding) ?? REDACTED;
  return {
    RuleID: rule.id,
    Description: rule.description,
    StartLine: place.line,
    EndLine: place.endLine,
    StartColumn: place.column,
    EndColumn: place.endColumn - 1,
    Match: secret,
    Secret: secret,
    File: path,
    SymlinkFile: "",
    Commit: commit?.oid ?? "",
    Entropy: 0,
    Author: commit?.author ?? "",
    Email: commit?.email ?? "",
    Date: commit === undefined ? "" : isoDate(commit.dateMs),
    Message: commit?.summary ?? "",
    Tags: rule.tags,
    Fingerprint: `${commit === undefined ? "" : `${commit.oid}:`}${path}:${rule.id}:${place.line}`,
  };
}
