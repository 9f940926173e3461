/**
 * A rule set made ready to run: patterns as JavaScript source, the filter's tables, and what each hit may mean.
 * Promises: plain data that can be posted to threads; the same rules give the same program.
 */
import { UsageError } from "../contracts/errors.ts";
import type { RuleInfo } from "../contracts/rule-info.ts";
import { pairPartsOf } from "./pair-parts.ts";
import { type AnchorMode, planRule, type RulePlan } from "./planner/plan-rule.ts";
import { maxLength } from "./planner/regex-ast.ts";
import { checkCost } from "./planner/regex-cost.ts";
import { emitRegex } from "./planner/regex-emit.ts";
import { outlineOf } from "./planner/regex-outline.ts";
import { parseRegex } from "./planner/regex-parser.ts";
import { type Anchor, layTables } from "./planner/tables.ts";
import { type Gates, type PairPart, type Rule, type RuleSpec, ruleInfo } from "./rule.ts";
import type { ValidatorName } from "./validators/index.ts";

/** The longest match a rule may have, in bytes: what blocks overlap by must hold it. */
const MATCH_BYTES_MAX = 32_768;

export interface ProgramRule {
  readonly id: string;
  /** JavaScript pattern over latin1 text; needs no flags. */
  readonly source: string;
  /** A looser pattern to try first, where `source` is costly to make (planner/regex-outline.ts). */
  readonly outline?: string;
  readonly lengthMax: number;
  readonly secretGroup: number | undefined;
  readonly gates: Gates;
  readonly validator: ValidatorName | undefined;
  readonly base: number;
  readonly assignment: boolean;
  readonly confidenceMin: number;
  readonly publicPrefix: number;
  readonly parts?: readonly ProgramPart[];
}

/** A rule's other half made ready: rules that find it, or JavaScript source as `ProgramRule.source`. */
export interface ProgramPart {
  readonly name: string;
  readonly rules?: readonly string[];
  readonly source?: string;
  readonly linesMax: number;
}

export interface Program {
  readonly rules: readonly ProgramRule[];
  readonly table: Uint8Array;
  readonly anchors: readonly (readonly Anchor[])[];
  /** What reports may say of each rule, in the rules' order. */
  readonly infos: readonly RuleInfo[];
}

/** `sample`: text as it is scanned, for a filter that lets less of its like through. */
export function compileProgram(
  rules: readonly Rule[],
  mode: AnchorMode = "manual",
  sample?: Uint8Array,
): Program {
  const compiled = rules.map((rule) => compileRule(rule, mode));
  const { bytes, anchors } = layTables(
    compiled.map(({ plan }) => plan),
    sample,
  );
  return { rules: compiled.map(({ program }) => program), table: bytes, anchors, infos: rules.map(ruleInfo) };
}

export interface CompiledRule {
  readonly program: ProgramRule;
  readonly plan: RulePlan;
}

/** Planning takes a millisecond a rule, and who explains a rule asks for it more than once. */
const compiledKnown: Record<AnchorMode, WeakMap<RuleSpec, CompiledRule>> = {
  manual: new WeakMap(),
  derived: new WeakMap(),
};

/** Throws a UsageError that names the rule and what is wrong with its pattern. */
export function compileRule(rule: RuleSpec, mode: AnchorMode): CompiledRule {
  const known = compiledKnown[mode].get(rule);
  if (known !== undefined) return known;
  const made = compiledOf(rule, mode);
  compiledKnown[mode].set(rule, made);
  return made;
}

function compiledOf(rule: RuleSpec, mode: AnchorMode): CompiledRule {
  const { root, groups } = naming(rule, () => parseRegex(rule.regex));
  naming(rule, () => checkCost(root));
  const lengthMax = maxLength(root);
  if (lengthMax > MATCH_BYTES_MAX) {
    throw new UsageError(
      `rule ${rule.id}: a match could be ${lengthMax} bytes long; ${MATCH_BYTES_MAX} is the most`,
    );
  }
  if ((rule.secretGroup ?? 0) > groups) {
    throw new UsageError(
      `rule ${rule.id}: secretGroup is ${rule.secretGroup}, but the pattern has ${groups} groups`,
    );
  }
  const parts = pairPartsOf(rule);
  const outline = outlineOf(root);
  const program: ProgramRule = {
    id: rule.id,
    source: emitRegex(root),
    ...(outline === undefined ? {} : { outline: emitRegex(outline) }),
    lengthMax,
    secretGroup: rule.secretGroup,
    gates: rule.gates ?? {},
    validator: rule.validator,
    base: rule.base,
    assignment: rule.assignment === true,
    confidenceMin: rule.minConfidence ?? 0,
    publicPrefix: rule.publicPrefix ?? 0,
    ...(parts === undefined ? {} : { parts: parts.map((part) => compilePart(rule, part)) }),
  };
  return { program, plan: planRule(rule, root, mode) };
}

function compilePart(rule: RuleSpec, { name, rules, regex, linesMax }: PairPart): ProgramPart {
  const part = { name, linesMax, ...(rules === undefined ? {} : { rules }) };
  if (regex === undefined) return part;
  const { root } = naming(rule, () => parseRegex(regex));
  naming(rule, () => checkCost(root));
  return { ...part, source: emitRegex(root) };
}

function naming<T>(rule: RuleSpec, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`rule ${rule.id}: ${error.message}`);
    throw error;
  }
}
