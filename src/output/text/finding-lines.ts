/** One finding as lines of the pretty report: where, the line itself, how sure, how to revoke. Pure; safe to print. */
import type { Finding } from "../../contracts/finding.ts";
import type { Severity } from "../../contracts/rule-info.ts";
import type { FormatOptions } from "../format.ts";
import { commitInWords } from "./commit-in-words.ts";
import { historyInWords } from "./history-in-words.ts";
import { printable } from "./printable.ts";
import { sourceLine } from "./source-line.ts";
import type { StyleName, Styler } from "./styler.ts";
import { confidenceInWords, counted, partsInWords, whyInWords } from "./words.ts";
import { wrap } from "./wrap.ts";

const SEVERITY_STYLES: Readonly<Record<Severity, StyleName>> = {
  critical: "magenta",
  high: "red",
  medium: "yellow",
  low: "blue",
};
/** Of a secret's other places; with `verbose` all are shown. */
const PLACES_SHOWN = 10;

export interface FindingContext {
  readonly style: Styler;
  readonly options: FormatOptions;
  /** The rule's way to revoke is told once in a report. */
  readonly isFirstOfRule: boolean;
  /** The same secret elsewhere, where the report is by secret. */
  readonly others?: readonly Finding[];
}

export function findingLines(finding: Finding, context: FindingContext): string[] {
  const { style, options, isFirstOfRule } = context;
  const { rule, place, path, mask, decodedBy } = finding;
  const where = `${printable(path)}:${place.line}:${place.column}`;
  const severity = style(SEVERITY_STYLES[rule.severity], rule.severity);
  const secret = options.reveal(finding);
  const note = (label: string, text: string): string[] => {
    const lines = wrap(`${label}: ${printable(text)}`, {
      widthColumns: options.widthColumns,
      first: "    ",
      rest: "      ",
    });
    return lines.map((line, index) =>
      index === 0 ? line.replace(`${label}:`, (head) => style("dim", head)) : line,
    );
  };
  return [
    `  ${style("cyan", where)}  ${severity}  ${style("bold", printable(rule.name))}  ${printable(mask)}`,
    "",
    ...sourceLine(finding, style, options.widthColumns),
    "",
    ...otherPlaces(context),
    ...(finding.commit === undefined ? [] : note("Commit", commitInWords(finding.commit))),
    ...historyNotes(finding).flatMap(([label, text]) => note(label, text)),
    ...note("Confidence", confidenceText(finding)),
    ...(finding.parts === undefined ? [] : note("Together with", partsInWords(finding))),
    ...(decodedBy.length > 0 ? note("Decoded from", decodedBy.join(", then ")) : []),
    ...(secret === undefined ? [] : [`    ${style("dim", "Secret:")} ${printable(secret)}`]),
    ...(isFirstOfRule ? note("Revoke", rule.revoke) : []),
    ...note("Rule", options.verbose ? `${rule.id} (${rule.vendor}): ${rule.description}` : rule.id),
    ...note("Finding id", finding.id),
    ...(options.verbose ? verboseNotes(finding).flatMap(([label, text]) => note(label, text)) : []),
  ];
}

function historyNotes({ history, path }: Finding): readonly (readonly [label: string, text: string])[] {
  return history === undefined ? [] : historyInWords(history, path);
}

function confidenceText(finding: Finding): string {
  const { confidence } = finding;
  return `${confidenceInWords(confidence)} (${confidence}/10). ${whyInWords(finding)}`.trimEnd();
}

function verboseNotes({ rule, span }: Finding): [label: string, text: string][] {
  return [
    ["Documentation", rule.docs],
    ["Bytes", `${span.start} to ${span.end}`],
  ];
}

/** One to a line, so that they can be copied. */
function otherPlaces({ others = [], options, style }: FindingContext): string[] {
  if (others.length === 0) return [];
  const shown = options.verbose ? others : others.slice(0, PLACES_SHOWN);
  const left = others.length - shown.length;
  const files = new Set(others.map(({ path }) => path)).size;
  return [
    `    ${style("dim", "And in")} ${counted(others.length, "place")} of ${counted(files, "file")} more:`,
    ...shown.map(
      ({ path, place }) => `      ${style("cyan", `${printable(path)}:${place.line}:${place.column}`)}`,
    ),
    ...(left > 0 ? [`      ${style("dim", `and ${counted(left, "other")}; --verbose shows them`)}`] : []),
    "",
  ];
}
