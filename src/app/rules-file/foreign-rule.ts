/**
 * Makes a rule of ours of what another tool's file says, or tells why it cannot be one.
 * Promises: a rule that comes back compiles. Quotes nothing of the file but ids and field names. Pure.
 */
import { UsageError } from "../../contracts/errors.ts";
import type { Severity } from "../../contracts/rule-info.ts";
import { requiredLiterals } from "../../engine/planner/literals.ts";
import type { Node } from "../../engine/planner/regex-ast.ts";
import { checkCost } from "../../engine/planner/regex-cost.ts";
import { emitRegex } from "../../engine/planner/regex-emit.ts";
import { parseRegex } from "../../engine/planner/regex-parser.ts";
import { compileRule } from "../../engine/program.ts";
import type { Gates, Rule } from "../../engine/rule.ts";
import { type ForeignDialect, translatePattern } from "./foreign-dialect.ts";
import type { RulesFileRemark } from "./rules-file.ts";

const ID_LENGTH_MAX = 64;
const KEYWORD_BYTES_MIN = 3;
/** How far behind its keyword a pattern that has nothing fixed of its own is looked for. */
const KEYWORD_GAP = 64;
const REVOKE = "Take the credential out of use with whoever issued it.";

/** The remarks of one file, as they come up. */
export class ForeignReading {
  readonly remarks: RulesFileRemark[] = [];
  readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  changed(line: number, rule: string | undefined, reason: string): void {
    this.remarks.push({ kind: "changed", file: this.file, line, rule, reason });
  }

  leftOut(line: number, rule: string, reason: string): undefined {
    this.remarks.push({ kind: "left-out", file: this.file, line, rule, reason });
  }
}

export interface ForeignRule {
  /** As `ruleIdOf` gives it. */
  readonly id: string;
  readonly line: number;
  readonly dialect: ForeignDialect;
  readonly name: string;
  readonly vendor: string;
  readonly description: string;
  readonly docs: string;
  readonly severity: Severity;
  readonly pattern: string;
  /** The number of a group, or the name of one that is the secret if there is one so named. */
  readonly secretGroup: number | { readonly ifNamed: string } | undefined;
  readonly base: number;
  readonly gates: Gates;
  readonly tags: readonly string[];
  readonly positive: readonly string[];
  readonly negative: readonly string[];
}

/** Other tools' ids in our kebab case: `np.acme.1` becomes `np-acme-1`. */
export function ruleIdOf(foreign: string): string {
  const words = foreign.toLowerCase().match(/[a-z0-9]+/g) ?? ["rule"];
  const id = words.join("-");
  return (/^[a-z]/.test(id) ? id : `rule-${id}`).slice(0, ID_LENGTH_MAX).replace(/-+$/, "");
}

/** Undefined when it is left out; the reading says why. */
export function buildForeignRule(given: ForeignRule, reading: ForeignReading): Rule | undefined {
  const { id, line, name, vendor, description, docs, severity, base, tags, positive, negative } = given;
  try {
    const { regex, secretGroup } = patternOf(given, reading);
    const rule: Rule = {
      ...{ id, name, vendor, description, docs, severity, regex, base, tags, revoke: REVOKE },
      ...(secretGroup === undefined ? {} : { secretGroup }),
      gates: given.gates,
      examples: () => ({ positive, negative }),
    };
    compileRule(rule, "manual");
    return rule;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return reading.leftOut(line, id, error.message.replace(`rule ${id}: `, ""));
  }
}

function patternOf(given: ForeignRule, reading: ForeignReading): Pick<Rule, "regex" | "secretGroup"> {
  const regex = translatePattern(given.pattern, given.dialect);
  const { root, groups } = parseRegex(regex);
  const secretGroup = groupOf(given.secretGroup, root);
  const { keywords = [] } = given.gates;
  if (requiredLiterals(root) !== undefined) {
    if (keywords.length > 0 && !holdsKeyword(regex, keywords)) {
      reading.changed(
        given.line,
        given.id,
        "one of its keywords must stand within 32 bytes of the match; the other tool takes one anywhere in the file",
      );
    }
    return { regex, ...(secretGroup === undefined ? {} : { secretGroup }) };
  }
  const usable = keywords.filter((keyword) => keyword.length >= KEYWORD_BYTES_MIN);
  if (usable.length === 0 || usable.length < keywords.length) return { regex };
  reading.changed(
    given.line,
    given.id,
    `its pattern holds nothing fixed to look for, so it is looked for within ${KEYWORD_GAP} bytes behind one of its keywords`,
  );
  const quoted = usable.map((keyword) => keyword.replace(/[\\^$.|?*+()[\]{}]/g, "\\$&")).join("|");
  const behind = `(?i:${quoted})[\\s\\S]{0,${KEYWORD_GAP}}?`;
  if (groups === 0) return { regex: `${behind}(${regex})`, secretGroup: 1 };
  return { regex: `${behind}(?:${regex})`, ...(secretGroup === undefined ? {} : { secretGroup }) };
}

/** As far as the eye can see; a keyword that the pattern spells in another way brings a remark too many. */
function holdsKeyword(regex: string, keywords: readonly string[]): boolean {
  const plain = regex.toLowerCase().replaceAll("\\", "");
  return keywords.some((keyword) => plain.includes(keyword.toLowerCase()));
}

function groupOf(wanted: ForeignRule["secretGroup"], root: Node): number | undefined {
  if (typeof wanted !== "object") return wanted;
  return groupNamed(root, wanted.ifNamed);
}

function groupNamed(node: Node, name: string): number | undefined {
  switch (node.kind) {
    case "set":
    case "assert":
      return undefined;
    case "cat":
      return firstOf(node.items, name);
    case "alt":
      return firstOf(node.branches, name);
    case "repeat":
      return groupNamed(node.body, name);
    case "group":
      return node.name === name ? node.index : groupNamed(node.body, name);
  }
}

function firstOf(nodes: readonly Node[], name: string): number | undefined {
  for (const node of nodes) {
    const found = groupNamed(node, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A pattern of a condition (a path, an allow list) as JavaScript over latin1 text. Throws a RegexError. */
export function conditionPattern(source: string, dialect: ForeignDialect): string {
  const { root } = parseRegex(translatePattern(source, dialect));
  checkCost(root);
  return emitRegex(root);
}
