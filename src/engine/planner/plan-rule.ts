/**
 * Decides how the filter finds the places where a rule may match, and proves that it finds them all.
 *   prefix      every match begins at a word's start with 16 token bytes: looked up by its first four bytes
 *   name        a name stands at most 80 bytes before a value of 12 token bytes or more with a digit: looked up from the value
 *   literal     every match holds one of a few three-byte literals at a bounded offset: looked up wherever it stands
 * Promises: a place the plan does not reach holds no match. What cannot be proved goes down the list; at its end is an error.
 */
import { UsageError } from "../../contracts/errors.ts";
import type { RuleSpec } from "../rule.ts";
import { branchesOf } from "./branches.ts";
import {
  ALNUM,
  type ByteSet,
  isSubset,
  keptBySet,
  membersOf,
  overlaps,
  sizeOf,
  TOKEN_BYTES,
  unionOf,
} from "./byte-set.ts";
import { LITERAL_BYTES, type Literal, requiredLiterals } from "./literals.ts";
import { finalSet, leadingSets } from "./match-edges.ts";
import { type Assertion, maxLength, minLength, type Node, setsOf } from "./regex-ast.ts";

export type AnchorMode = "manual" | "derived";

/** As in kernel.as.ts. */
const PREFIX_RUN = 16;
const VALUE_RUN = 12;
const NAME_REACH = 80;
/** Bytes of a match that are checked in the filter. */
const HEAD_MAX = 44;
const NAME_MAX = 24;
/** Names of one rule; there may be many, as all are looked up at once. */
const NAMES_MAX = 2048;
const GRAMS_MAX = 4096;
/** Literals that float further than this would cost too much. */
const FLOAT_MAX = 4096;

export interface RulePlan {
  /** Sets of the first bytes of each branch, 16 or more. */
  readonly prefixes: readonly (readonly ByteSet[])[];
  /** Sets of the first bytes of each name, 3 or more. */
  readonly names: readonly (readonly ByteSet[])[];
  readonly literals: readonly Literal[];
  /** What can stand right before a value; for names. */
  readonly beforeValue: ByteSet | undefined;
  /** Sets of the first bytes of a value; for names. */
  readonly value: readonly ByteSet[];
}

export function planRule(rule: RuleSpec, root: Node, mode: AnchorMode): RulePlan {
  const branches = branchesOf(root);
  const heads = branches.map(prefixHead);
  const loose = branches.filter((_, index) => heads[index] === undefined);
  const prefixes = heads.filter((head) => head !== undefined);
  if (loose.length === 0) return { prefixes, names: [], literals: [], beforeValue: undefined, value: [] };
  const named = namePlan(rule, root) ?? alternatives(rule, root, mode);
  if (named !== undefined) return named;
  const rest: Node = loose.length === 1 ? loose[0]! : { kind: "alt", branches: loose };
  const literals = literalPlan(rule, prefixes.length === 0 ? root : rest, mode);
  return { prefixes, names: [], literals, beforeValue: undefined, value: [] };
}

/** Alternatives by themselves, where some of them are found by a name. */
function alternatives(rule: RuleSpec, root: Node, mode: AnchorMode): RulePlan | undefined {
  if (root.kind !== "alt") return undefined;
  const named = root.branches.map((branch) => namePlan(rule, branch));
  const plans = named.filter((plan) => plan !== undefined);
  if (plans.length === 0) return undefined;
  const others = root.branches.filter((_, index) => named[index] === undefined);
  const rest = others.length === 1 ? others[0]! : ({ kind: "alt", branches: others } as const);
  return joinedPlan(others.length === 0 ? plans : [...plans, planRule(rule, rest, mode)]);
}

function joinedPlan(plans: readonly RulePlan[]): RulePlan {
  const named = plans.filter(({ names }) => names.length > 0);
  const valueBytes = Math.min(...named.map(({ value }) => value.length));
  return {
    prefixes: plans.flatMap(({ prefixes }) => prefixes),
    names: plans.flatMap(({ names }) => names),
    literals: plans.flatMap(({ literals }) => literals),
    beforeValue: unionOf(named.map(({ beforeValue }) => beforeValue!)),
    value: Array.from({ length: valueBytes }, (_, at) => unionOf(named.map(({ value }) => value[at]!))),
  };
}

function prefixHead(branch: Node): readonly ByteSet[] | undefined {
  if (!leadingAssertions(branch).some(bringsWordStart)) return undefined;
  const head = leadingSets(branch, HEAD_MAX);
  if (head.length < PREFIX_RUN || !isSubset(head[0]!, ALNUM)) return undefined;
  if (!head.slice(0, PREFIX_RUN).every((set) => isSubset(set, TOKEN_BYTES))) return undefined;
  return grams(head, 4) <= GRAMS_MAX ? head : undefined;
}

function grams(sets: readonly ByteSet[], count: number): number {
  return sets.slice(0, count).reduce((product, set) => product * sizeOf(set), 1);
}

/** What must hold before the first byte. */
function leadingAssertions(node: Node): Assertion[] {
  const out: Assertion[] = [];
  for (const item of flat(node)) {
    if (item.kind !== "assert") break;
    out.push(item.assertion);
  }
  return out;
}

/** The items of nested sequences and single groups, in order. */
function flat(node: Node): Node[] {
  if (node.kind === "cat") return node.items.flatMap(flat);
  return node.kind === "group" ? flat(node.body) : [node];
}

/** No letter or digit stands before: so where the first byte is one, a word starts. */
function bringsWordStart(assertion: Assertion): boolean {
  switch (assertion.kind) {
    case "behind":
      return assertion.negated ? isSubset(ALNUM, assertion.set) : !overlaps(ALNUM, assertion.set);
    // The first byte of a prefix is a letter or digit, so a word edge before it excludes them too.
    case "word-edge":
      return true;
    case "text-start":
    case "line-start":
      return true;
    default:
      return false;
  }
}

function namePlan(rule: RuleSpec, root: Node): RulePlan | undefined {
  if (rule.gates?.digit !== true) return undefined;
  const parts = splitAtSecret(rule, root);
  if (parts === undefined || maxLength(parts.before) > NAME_REACH) return undefined;
  if (minLength(parts.value) < VALUE_RUN) return undefined;
  for (const set of setsOf(parts.value)) if (!isSubset(set, TOKEN_BYTES)) return undefined;
  const beforeValue = finalSet(parts.before);
  if (beforeValue === undefined || overlaps(beforeValue, TOKEN_BYTES)) return undefined;
  const names = nameHeads(parts.before);
  if (names.some((name) => name.length < LITERAL_BYTES || grams(name, LITERAL_BYTES) > GRAMS_MAX))
    return undefined;
  return { prefixes: [], names, literals: [], beforeValue, value: leadingSets(parts.value, HEAD_MAX) };
}

/** How names begin: by what stands before the gap, if that is long enough, else with the gap (which costs more to look at). */
function nameHeads(before: Node): ByteSet[][] {
  const items = before.kind === "cat" ? before.items : [before];
  const names = branchesOf({ kind: "cat", items: items.slice(0, -1) }, NAMES_MAX);
  const branches = names.every((branch) => minLength(branch) >= LITERAL_BYTES) ? names : branchesOf(before);
  return branches.map((branch) =>
    leadingSets(branch, Math.min(NAME_MAX, Math.max(LITERAL_BYTES, minLength(branch)))),
  );
}

/** What stands before the secret's group, and the group; only where it is one of the sequence's own items. Without one named, the first. */
function splitAtSecret(rule: RuleSpec, root: Node): { before: Node; value: Node } | undefined {
  const items = root.kind === "cat" ? root.items : [root];
  const secret = rule.secretGroup ?? firstGroup(root);
  const index = items.findIndex((item) => item.kind === "group" && item.index === secret);
  if (index <= 0) return undefined;
  return { before: { kind: "cat", items: items.slice(0, index) }, value: items[index]! };
}

function firstGroup(node: Node): number | undefined {
  switch (node.kind) {
    case "set":
    case "assert":
      return undefined;
    case "group":
      return node.index ?? firstGroup(node.body);
    case "repeat":
      return firstGroup(node.body);
    case "cat":
    case "alt": {
      for (const part of node.kind === "cat" ? node.items : node.branches) {
        const first = firstGroup(part);
        if (first !== undefined) return first;
      }
      return undefined;
    }
  }
}

function literalPlan(rule: RuleSpec, root: Node, mode: AnchorMode): readonly Literal[] {
  const choice = requiredLiterals(root);
  if (choice === undefined) {
    throw new UsageError(
      `rule ${rule.id}: a match need not hold any fixed text of ${LITERAL_BYTES} bytes, so the filter cannot look for it; ` +
        "put a literal (a prefix, a name, a host) into the pattern",
    );
  }
  const chosen = mode === "manual" ? declared(rule, root, choice.literals) : choice.literals;
  const floating = chosen.find((literal) => literal.offsetMax - literal.offsetMin > FLOAT_MAX);
  if (floating !== undefined) {
    throw new UsageError(
      `rule ${rule.id}: its literal floats more than ${FLOAT_MAX} bytes; bound the repeats before it`,
    );
  }
  return chosen;
}

/** The literals of the rule's own anchors, where those are provably in every match; else the derived ones. */
function declared(rule: RuleSpec, root: Node, derived: readonly Literal[]): readonly Literal[] {
  if (rule.anchors === undefined) return derived;
  const texts = rule.anchors.map((anchor) => anchor.toLowerCase());
  const choice = requiredLiterals(root, (sets) => texts.some((text) => standsIn(sets, text)));
  return choice?.literals ?? derived;
}

/** The sets allow nothing but bytes of `text` in a row, letters in either case. */
function standsIn(sets: readonly ByteSet[], text: string): boolean {
  for (let at = 0; at + sets.length <= text.length; at++) {
    if (sets.every((set, index) => loweredOf(set) === text[at + index])) return true;
  }
  return false;
}

/** The characters of a set in lower case. */
const loweredOf = keptBySet((set) =>
  [...new Set(membersOf(set).map((byte) => String.fromCharCode(byte).toLowerCase()))].join(""),
);
