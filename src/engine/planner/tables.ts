/**
 * Lays the plans of all rules out in the bytes the kernel reads (kernel.as.ts says how it uses each part).
 * Promises: the same rules give the same bytes. Addresses inside are absolute, for a table placed at `TABLE_ADDRESS`.
 */
import { roughShare } from "./byte-frequency.ts";
import { ALL, type ByteSet, internedUnion, keyOf, membersOf, numberOf, unionOf } from "./byte-set.ts";
import { type Refuser, refuserOf } from "./determinize.ts";
import { behindLiteral, foldedGrams, foldedSize, LITERAL_BYTES, type Literal } from "./literals.ts";
import { leadingSets } from "./match-edges.ts";
import { POSITIONS } from "./nibble-sets.ts";
import { literalNibbles, NIBBLES_BYTES, nibblesWith, shapeNibbles } from "./nibbles.ts";
import type { RulePlan } from "./plan-rule.ts";
import type { Node } from "./regex-ast.ts";
import { emitRegex } from "./regex-emit.ts";
import {
  BEFORE_VALUE,
  type Entry,
  LITERALS,
  LOOK_BITS,
  NAMES,
  NIBBLES,
  PREFIXES,
  SHAPES,
  TableWriter,
} from "./table-writer.ts";

const LOOK_BYTES = 4;
/** Rows of an entry for each three bytes at most. */
const FOURTHS_MAX = 8;
const PREFIX_GRAMS_MAX = 512;

/** A place the filter reports: `rule` may match at the place less any offset from `offsetMin` to `offsetMax`. */
export interface Anchor {
  readonly rule: number;
  readonly offsetMin: number;
  readonly offsetMax: number;
}

export interface Tables {
  readonly bytes: Uint8Array;
  /** By entry id: several where rules share a literal and what follows it. */
  readonly anchors: readonly (readonly Anchor[])[];
}

/** The tables of rules by themselves. */
export function layTables(plans: readonly RulePlan[], sample?: Uint8Array): Tables {
  const writer = new TableWriter();
  const anchors: Anchor[][] = [];
  writer.part(SHAPES, shapeNibbles());
  writer.part(NIBBLES, literalNibbles(lookedFor(plans), sample));
  writeEntries(writer, plans, anchors, 0);
  writer.part(BEFORE_VALUE, beforeValues(plans));
  return { bytes: writer.finish(), anchors };
}

/** The tables with further rules in them, the first of which has the number `firstRule`; what was found before is found as before. */
export function extendTables(tables: Tables, plans: readonly RulePlan[], firstRule: number): Tables {
  const writer = TableWriter.after(tables.bytes);
  const anchors = [...tables.anchors];
  writer.part(NIBBLES, nibblesWith(writer.partBefore(NIBBLES, NIBBLES_BYTES), lookedFor(plans)));
  writer.part(BEFORE_VALUE, unionOf([writer.partBefore(BEFORE_VALUE, 256), beforeValues(plans)]));
  writeEntries(writer, plans, anchors, firstRule);
  return { bytes: writer.finish(), anchors };
}

const lookedFor = (plans: readonly RulePlan[]): ByteSet[][] =>
  plans.flatMap((plan) => plan.literals.map(lookedForOf));

function lookedForOf(literal: Literal): ByteSet[] {
  const known = [...literal.sets, ...leadingSets(literal.behind, POSITIONS - LITERAL_BYTES)];
  return Array.from({ length: POSITIONS }, (_, at) => known[at] ?? ALL);
}

const beforeValues = (plans: readonly RulePlan[]): ByteSet =>
  unionOf(plans.flatMap((plan) => plan.beforeValue ?? []));

type Anchors = (readonly Anchor[])[];

function writeEntries(
  writer: TableWriter,
  plans: readonly RulePlan[],
  anchors: Anchors,
  firstRule: number,
): void {
  const atStart = (rule: number): number =>
    anchors.push([{ rule: firstRule + rule, offsetMin: 0, offsetMax: 0 }]) - 1;
  const prefixes = plans.flatMap((plan, rule) =>
    plan.prefixes.map((sets) => prefixEntry(sets, atStart(rule))),
  );
  writer.entries(PREFIXES, prefixes);
  writer.entries(NAMES, nameEntries(plans, anchors, firstRule));
  writer.entries(LITERALS, literalEntries(plans, anchors, firstRule));
  writer.classes();
}

interface SharedName {
  readonly sets: readonly ByteSet[];
  readonly values: (readonly ByteSet[])[];
  readonly group: Anchor[];
}

/** Rules that know the same name share an entry, whose value begins as any of theirs. */
function nameEntries(plans: readonly RulePlan[], anchors: Anchors, firstRule: number): Entry[] {
  const shared = new Map<string, SharedName>();
  for (const [rule, { names, value }] of plans.entries()) {
    for (const sets of names) {
      const key = sets.map(numberOf).join();
      const known = shared.get(key) ?? { sets, values: [], group: [] };
      shared.set(key, known);
      known.values.push(value);
      known.group.push({ rule: firstRule + rule, offsetMin: 0, offsetMax: 0 });
    }
  }
  return [...shared.values()].map(({ sets, values, group }) =>
    nameEntry(sets, eitherValue(values), anchors.push(group) - 1),
  );
}

/** What begins as one of the values: byte by byte, as far as all are told. */
function eitherValue(values: readonly (readonly ByteSet[])[]): readonly ByteSet[] {
  const length = Math.min(...values.map((sets) => sets.length));
  return Array.from({ length }, (_, at) => internedUnion(values.map((sets) => sets[at]!)));
}

/** Literals that only tell rules apart share an entry, so that its automaton runs once. */
function literalEntries(plans: readonly RulePlan[], anchors: Anchors, firstRule: number): Entry[] {
  const own = new Map<number, Anchor[]>();
  const shared = new Map<string, SharedEntry>();
  const refusers = new Refusers();
  for (const [rule, plan] of plans.entries()) {
    for (const literal of plan.literals) {
      const made = literalEntry(literal, anchors.length, refusers.of(literal.rest));
      const key = `${made.grams.join()}|${made.back}|${refuserKey(made.refuser)}`;
      const entry = shared.get(key) ?? { ...made, looks: [...made.looks] };
      if (shared.has(key)) entry.looks.push(...made.looks);
      else {
        shared.set(key, entry);
        const group: Anchor[] = [];
        anchors.push(group);
        own.set(entry.anchor, group);
      }
      const { offsetMin, offsetMax } = literal;
      own.get(entry.anchor)!.push({ rule: firstRule + rule, offsetMin, offsetMax });
    }
  }
  return [...shared.values()];
}

type SharedEntry = Entry & { readonly looks: number[] };

function refuserKey(refuser: Refuser | undefined): string {
  if (refuser === undefined) return "";
  return `${refuser.classes}:${keyOf(refuser.classOf)}:${Buffer.from(refuser.next.buffer).toString("latin1")}`;
}

/** By its first four bytes, or two where four have too many values. */
function prefixEntry(sets: readonly ByteSet[], anchor: number): Entry {
  const four = exactGrams(sets, LOOK_BYTES);
  const grams = four.length > PREFIX_GRAMS_MAX ? exactGrams(sets, 2) : four;
  return { grams, looks: grams, anchor, sets, value: [], back: 0, refuser: undefined };
}

function nameEntry(sets: readonly ByteSet[], value: readonly ByteSet[], anchor: number): Entry {
  const back = rarestFour(sets);
  const four = Array.from({ length: LOOK_BYTES }, (_, index) => sets[back + index] ?? ALL);
  return { ...lookedUp(four), anchor, sets, value, back, refuser: undefined };
}

/** Where the four bytes stand that let the least through: rare ones, and of few values, since each takes a bit. */
function rarestFour(sets: readonly ByteSet[]): number {
  let [best, bestShare] = [0, Number.POSITIVE_INFINITY];
  for (let at = 0; at + LOOK_BYTES <= sets.length; at++) {
    const four = sets.slice(at, at + LOOK_BYTES);
    const share = roughShare(four) + four.reduce((count, set) => count * foldedSize(set), 2 ** -LOOK_BITS);
    if (share < bestShare) [best, bestShare] = [at, share];
  }
  return best;
}

/** By four bytes; by three where the fourth can be nearly anything, which would take too many rows. */
function lookedUp(four: readonly ByteSet[]): Pick<Entry, "grams" | "looks"> {
  const looks = foldedGrams(four);
  const three = foldedGrams(four.slice(0, LITERAL_BYTES));
  return { looks, grams: looks.length > FOURTHS_MAX * three.length ? three : looks };
}

/** The refusers of nodes, made once for all that are written alike. */
class Refusers {
  readonly #made = new Map<string, Refuser | undefined>();

  of(node: Node): Refuser | undefined {
    const text = emitRegex(node);
    if (!this.#made.has(text)) this.#made.set(text, refuserOf(node));
    return this.#made.get(text);
  }
}

function literalEntry(literal: Literal, anchor: number, refuser: Refuser | undefined): Entry {
  const { sets, restOffset: back } = literal;
  return { ...lookedUp([...sets, behindLiteral(literal)]), anchor, sets, value: [], back, refuser };
}

/** Every value of the first bytes, low byte first. */
function exactGrams(sets: readonly ByteSet[], count: number): number[] {
  let grams = [0];
  for (const [index, set] of sets.slice(0, count).entries())
    grams = grams.flatMap((gram) => membersOf(set).map((byte) => (gram | (byte << (8 * index))) >>> 0));
  return grams;
}
