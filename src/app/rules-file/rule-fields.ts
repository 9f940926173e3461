/** The fields of a rule in a rules file, each with the reader that checks it. Names and meaning are those of RuleSpec. Pure. */
import { SEVERITIES } from "../../contracts/rule-info.ts";
import { CONFIDENCE_MAX } from "../../engine/judgement.ts";
import type { Gates, PairPart } from "../../engine/rule.ts";
import { VALIDATORS, type ValidatorName } from "../../engine/validators/index.ts";
import {
  choice,
  flag,
  listOf,
  number,
  type Reader,
  type Reading,
  readEntries,
  text,
  texts,
} from "./yaml-reading.ts";

/** Kebab case, as in findings, baselines and `--rules=`. */
const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const ID_LENGTH_MAX = 64;

const ruleId: Reader<string> = (node, what, reading) => {
  const value = text(node, what, reading);
  if (value === undefined || (ID.test(value) && value.length <= ID_LENGTH_MAX)) return value;
  return reading.fault(
    node,
    `${what} must be lower-case words joined by dashes, at most ${ID_LENGTH_MAX} characters`,
  );
};

const GATE_FIELDS = {
  entropy: number(0, 8, false),
  digit: flag,
  suppressors: texts,
  keywords: texts,
} satisfies Readonly<Record<keyof Gates, Reader<unknown>>>;

const gates: Reader<Gates> = (node, what, reading) => readFields(node, what, GATE_FIELDS, reading);

export interface Examples {
  readonly positive?: readonly string[];
  readonly negative?: readonly string[];
}

const EXAMPLE_FIELDS = { positive: texts, negative: texts };

const examples: Reader<Examples> = (node, what, reading) => readFields(node, what, EXAMPLE_FIELDS, reading);

const PART_LINES_MAX = 50;

const PART_FIELDS = { name: text, rules: texts, regex: text, linesMax: number(0, PART_LINES_MAX, true) };

const pairPart = (node: unknown, what: string, reading: Reading): PairPart | undefined => {
  const part = readFields(node, what, PART_FIELDS, reading);
  if (part === undefined) return undefined;
  const { name, rules, regex, linesMax = PART_LINES_DEFAULT } = part;
  if (name === undefined || (rules === undefined) === (regex === undefined))
    return reading.fault(node, `${what} needs a \`name\` and either \`rules\` or \`regex\``);
  return {
    name,
    linesMax,
    ...(rules === undefined ? {} : { rules }),
    ...(regex === undefined ? {} : { regex }),
  };
};

const PART_LINES_DEFAULT = 10;
const BASE_MAX = 5;

export const RULE_FIELDS = {
  id: ruleId,
  name: text,
  vendor: text,
  description: text,
  docs: text,
  severity: choice(SEVERITIES),
  regex: text,
  secretGroup: number(0, 99, true),
  anchors: texts,
  gates,
  validator: choice(Object.keys(VALIDATORS) as ValidatorName[]),
  base: number(0, BASE_MAX, true),
  assignment: flag,
  minConfidence: number(0, CONFIDENCE_MAX, true),
  publicPrefix: number(0, 32, true),
  pairsWith: listOf(pairPart),
  tags: texts,
  revoke: text,
  examples,
};

export const REQUIRED_FIELDS = ["id", "name", "description", "severity", "regex"] as const;

type Values<F> = { readonly [N in keyof F]?: F[N] extends Reader<infer T> ? T : never };

/** Whatever of the mapping could be read; the rest are faults. */
export function readFields<F extends Readonly<Record<string, Reader<unknown>>>>(
  node: unknown,
  what: string,
  fields: F,
  reading: Reading,
): Values<F> | undefined {
  const entries = readEntries(node, what, Object.keys(fields), reading);
  if (entries === undefined) return undefined;
  const prefix = what === "a rule" ? "" : `${what}.`;
  const values = [...entries].map(([name, { key, value }]) => {
    const given = (value as { range?: unknown } | null)?.range === undefined ? key : value;
    return [name, fields[name]!(given === key ? null : given, prefix + name, reading)] as const;
  });
  return Object.fromEntries(values.filter(([, value]) => value !== undefined)) as Values<F>;
}
