/**
 * `--format=gitleaks-json`: an array with the field names of gitleaks' report, for tools that read that one. Pure.
 * Secrets read `REDACTED` unless shown on request. Fields of a commit are empty, as a file tree has none; `Entropy` is 0, as
 * the figure would describe the secret. `EndColumn` is inclusive there.
 */
import type { Finding } from "../../contracts/finding.ts";
import type { Report } from "../../contracts/report.ts";
import type { FormatOptions } from "../format.ts";
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
  const { rule, place, path } = finding;
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
    Commit: "",
    Entropy: 0,
    Author: "",
    Email: "",
    Date: "",
    Message: "",
    Tags: rule.tags,
    Fingerprint: `${path}:${rule.id}:${place.line}`,
  };
}
