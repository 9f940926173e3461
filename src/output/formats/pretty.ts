/**
 * `--format=pretty`: the report for people, grouped by file or by secret, with the line, the reason and the way to revoke; then a
 * summary. Promises: nothing from scanned content reaches the terminal unescaped. Pure.
 */
import type { Finding } from "../../contracts/finding.ts";
import type { Report } from "../../contracts/report.ts";
import { SEVERITIES } from "../../contracts/rule-info.ts";
import type { FormatOptions } from "../format.ts";
import { type FindingContext, findingLines } from "../text/finding-lines.ts";
import { printable } from "../text/printable.ts";
import { createStyler, type Styler } from "../text/styler.ts";
import { summaryLines } from "../text/summary-lines.ts";
import { counted } from "../text/words.ts";

export function* pretty(report: Report, options: FormatOptions): Generator<string> {
  const style = createStyler(options.color);
  const blocks = new Blocks(style, options);
  yield* options.groupBy === "secret" ? bySecret(report, blocks) : byFile(report, blocks, style);
  yield `${(options.closing ?? summaryLines(report, style)).join("\n")}\n`;
}

/** The rule's way to revoke is told once in a report. */
class Blocks {
  readonly #style: Styler;
  readonly #options: FormatOptions;
  readonly #explained = new Set<string>();

  constructor(style: Styler, options: FormatOptions) {
    this.#style = style;
    this.#options = options;
  }

  of(finding: Finding, others?: readonly Finding[]): string {
    const isFirstOfRule = !this.#explained.has(finding.rule.id);
    this.#explained.add(finding.rule.id);
    const context: FindingContext = { style: this.#style, options: this.#options, isFirstOfRule };
    const lines = findingLines(finding, others === undefined ? context : { ...context, others });
    return `${lines.join("\n")}\n\n`;
  }
}

function* byFile({ findings }: Report, blocks: Blocks, style: Styler): Generator<string> {
  for (const [path, ofFile] of Map.groupBy(findings, (finding) => finding.path)) {
    const count = style("dim", counted(ofFile.length, "finding"));
    yield `${style("bold", style("underline", printable(path)))}  ${count}\n\n`;
    for (const finding of ofFile) yield blocks.of(finding);
  }
}

/** What is worst first, then what stands in most places: the order to revoke in. */
function* bySecret({ findings }: Report, blocks: Blocks): Generator<string> {
  const groups = [...Map.groupBy(findings, ({ id }) => id).values()];
  for (const [first, ...others] of groups.toSorted(worseFirst)) yield blocks.of(first!, others);
}

function worseFirst(a: readonly Finding[], b: readonly Finding[]): number {
  const [one, other] = [a[0]!, b[0]!];
  return (
    SEVERITIES.indexOf(other.rule.severity) - SEVERITIES.indexOf(one.rule.severity) ||
    other.confidence - one.confidence ||
    b.length - a.length
  );
}
