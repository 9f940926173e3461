/**
 * Runs the examples of rules through the real engine, each as a blob of its own.
 * Promises: what is said names the rule and the example's place in its list, never its text. Pure.
 */
import { compileProgram } from "../../engine/program.ts";
import type { Rule } from "../../engine/rule.ts";
import { createBlobScanner } from "../../engine/scanner.ts";

export interface ExampleRemark {
  /** `fault`: the rule does not do what its example says. `note`: it does, and there is something to know. */
  readonly kind: "fault" | "note";
  readonly rule: string;
  readonly text: string;
}

/** How the examples of one rule went. */
export interface RuleResult {
  readonly rule: string;
  readonly positive: number;
  readonly negative: number;
  readonly remarks: readonly ExampleRemark[];
}

export interface ExamplesRun {
  readonly examples: number;
  readonly remarks: readonly ExampleRemark[];
  /** In the order of the rules. */
  readonly results: readonly RuleResult[];
}

export interface RunExamplesOptions {
  readonly module: WebAssembly.Module;
  readonly anchorMode: "manual" | "derived";
  readonly nowMs: number;
}

/** A rule's positive examples must give a finding of that rule, its negative ones none of it. */
export function runExamples(rules: readonly Rule[], options: RunExamplesOptions): ExamplesRun {
  const scan = exampleScanner(rules, options);
  const results = rules.map((rule): RuleResult => {
    const { positive, negative } = rule.examples();
    const noExample: ExampleRemark = { kind: "note", rule: rule.id, text: "has no positive example" };
    const remarks = [
      ...(positive.length === 0 ? [noExample] : []),
      ...positive.flatMap((text, index) => positiveRemark(rule, text, index, scan, options) ?? []),
      ...negative.flatMap((text, index) => negativeRemark(rule, text, index, scan) ?? []),
    ];
    return { rule: rule.id, positive: positive.length, negative: negative.length, remarks };
  });
  return {
    examples: results.reduce((sum, { positive, negative }) => sum + positive + negative, 0),
    remarks: results.flatMap(({ remarks }) => remarks),
    results,
  };
}

/** The rules that find something in a text; undefined for a text that does not fit in the engine's block. */
type ExampleScanner = (text: string) => ReadonlySet<string> | undefined;

const TOO_LONG = "is longer than the engine's block";

function positiveRemark(
  rule: Rule,
  text: string,
  index: number,
  scan: ExampleScanner,
  options: RunExamplesOptions,
): ExampleRemark | undefined {
  const found = scan(text);
  if (found?.has(rule.id)) return undefined;
  const example = `positive example ${index + 1}`;
  if (found === undefined) return { kind: "fault", rule: rule.id, text: `${example} ${TOO_LONG}` };
  // Where several rules speak of the same bytes, the one that knows most is reported.
  const isOvertaken = found.size > 0 && exampleScanner([rule], options)(text)?.has(rule.id) === true;
  if (!isOvertaken) return { kind: "fault", rule: rule.id, text: `${example} gives no finding of this rule` };
  return { kind: "note", rule: rule.id, text: `${example} is reported as ${[...found].sort().join(", ")}` };
}

function negativeRemark(
  rule: Rule,
  text: string,
  index: number,
  scan: ExampleScanner,
): ExampleRemark | undefined {
  const found = scan(text);
  if (found !== undefined && !found.has(rule.id)) return undefined;
  const why = found === undefined ? TOO_LONG : "gives a finding of this rule";
  return { kind: "fault", rule: rule.id, text: `negative example ${index + 1} ${why}` };
}

function exampleScanner(
  rules: readonly Rule[],
  { module, anchorMode, nowMs }: RunExamplesOptions,
): ExampleScanner {
  const scanner = createBlobScanner(module, compileProgram(rules, anchorMode), { decodeDepth: 0, nowMs });
  return (text) => {
    const bytes = new TextEncoder().encode(text);
    if (bytes.length > scanner.block.length) return undefined;
    scanner.block.set(bytes);
    scanner.begin();
    scanner.scanBlock(bytes.length, true);
    return new Set(scanner.end().map(({ ruleId }) => ruleId));
  };
}
