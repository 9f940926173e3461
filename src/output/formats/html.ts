/**
 * `--format=html`: one file to open, send or keep; searchable, in the reader's light or dark colours. Pure.
 * Promises: loads nothing, runs only its own script (by hash, see text/html-assets.ts); foreign text is escaped everywhere.
 */
import type { Finding } from "../../contracts/finding.ts";
import type { Report } from "../../contracts/report.ts";
import type { FormatOptions } from "../format.ts";
import { commitInWords } from "../text/commit-in-words.ts";
import { historyInWords } from "../text/history-in-words.ts";
import { HTML_SCRIPT, HTML_SCRIPT_SHA256, HTML_STYLE, HTML_STYLE_SHA256 } from "../text/html-assets.ts";
import { printable } from "../text/printable.ts";
import { createStyler } from "../text/styler.ts";
import { summaryLines } from "../text/summary-lines.ts";
import { confidenceInWords, partsInWords, SEVERITIES_WORST_FIRST, whyInWords } from "../text/words.ts";

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${HTML_STYLE_SHA256}'`,
  `script-src 'sha256-${HTML_SCRIPT_SHA256}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

export function* html(report: Report, options: FormatOptions): Generator<string> {
  const { name, version } = report.tool;
  const hasFindings = report.findings.length > 0;
  yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n';
  yield `<meta http-equiv="Content-Security-Policy" content="${POLICY}">\n<meta name="referrer" content="no-referrer">\n`;
  yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n';
  yield `<title>Secrets report</title>\n<style>${HTML_STYLE}</style>\n</head>\n<body>\n<h1>Secrets report</h1>\n`;
  for (const line of options.closing ?? summaryLines(report, createStyler(false)))
    yield `<p>${escaped(line)}</p>\n`;
  if (hasFindings) yield tools();
  for (const [path, findings] of Map.groupBy(report.findings, (finding) => finding.path)) {
    yield `<section>\n<h2>${escaped(path)}</h2>\n`;
    for (const finding of findings) yield card(finding, options);
    yield "</section>\n";
  }
  yield `<p class="dim">Made by ${escaped(name)} ${escaped(version)}.</p>\n`;
  if (hasFindings) yield `<script>${HTML_SCRIPT}</script>\n`;
  yield "</body>\n</html>\n";
}

/** Hidden until the script runs: without it they would do nothing. */
function tools(): string {
  const boxes = SEVERITIES_WORST_FIRST.map(
    (severity) =>
      `<label><input type="checkbox" name="severity" value="${severity}" checked> <span class="severity-${severity}">${severity}</span></label>`,
  );
  return [
    '<div id="tools" class="tools hidden">',
    '<input type="search" id="query" placeholder="Search path, rule, text" aria-label="Search findings">',
    ...boxes,
    '<span id="shown" class="dim" role="status"></span>',
    "</div>\n",
  ].join("\n");
}

function card(finding: Finding, { reveal, verbose }: FormatOptions): string {
  const { rule, place, excerpt, mask, confidence, decodedBy } = finding;
  const secret = reveal(finding);
  const { text, markStart, markEnd } = excerpt;
  const line = `${escaped(text.slice(0, markStart))}<mark>${escaped(text.slice(markStart, markEnd))}</mark>${escaped(text.slice(markEnd))}`;
  return [
    `<article class="finding ${rule.severity}" data-severity="${rule.severity}">`,
    `<h3><span class="severity-${rule.severity}">${rule.severity}</span> ${escaped(rule.name)} <code>${escaped(mask)}</code></h3>`,
    `<p>${escaped(finding.path)}:${place.line}:${place.column}</p>`,
    `<pre><span class="dim">${place.line} │ </span>${line}</pre>`,
    finding.commit === undefined ? "" : `<p>Commit: ${escaped(commitInWords(finding.commit))}</p>`,
    ...(finding.history === undefined ? [] : historyInWords(finding.history, finding.path)).map(
      ([label, text]) => `<p>${label}: ${escaped(text)}</p>`,
    ),
    `<p>Confidence: ${confidenceInWords(confidence)} (${confidence}/10). ${escaped(whyInWords(finding))}</p>`,
    finding.parts === undefined ? "" : `<p>Together with: ${escaped(partsInWords(finding))}</p>`,
    decodedBy.length > 0 ? `<p>Decoded from: ${escaped(decodedBy.join(", then "))}</p>` : "",
    secret === undefined ? "" : `<p>Secret: <code>${escaped(secret)}</code></p>`,
    `<p>Revoke: ${escaped(rule.revoke)}</p>`,
    verbose ? `<p>Documentation: ${escaped(rule.docs)}</p>` : "",
    `<p class="dim">${escaped(rule.id)} · ${escaped(rule.vendor)} · finding ${escaped(finding.id)}</p>`,
    "</article>\n",
  ]
    .filter((part) => part !== "")
    .join("\n");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text
    .split("\t")
    .map(printable)
    .join("\t")
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
