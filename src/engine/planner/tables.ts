/**
 * Lays the plans of all rules out in the bytes the kernel reads (kernel.as.ts says how it uses each part).
 * Promises: the same rules give the same bytes. Addresses inside are absolute, for a table placed at `TABLE_ADDRESS`.
 */
import { UsageError } from "../../contracts/errors.ts";
import { TABLE_ADDRESS, TABLE_BYTES_MAX } from "../kernel/table-region.ts";
import { roughShare } from "./byte-frequency.ts";
import { ALL, type ByteSet, interned, keyOf, membersOf, unionOf } from "./byte-set.ts";
import { type Refuser, refuserOf } from "./determinize.ts";
import { behindLiteral, foldedGrams, foldedSize, LITERAL_BYTES, type Literal } from "./literals.ts";
import { literalNibbles, shapeNibbles } from "./nibbles.ts";
import type { RulePlan } from "./plan-rule.ts";
import type { Node } from "./regex-ast.ts";
import { emitRegex } from "./regex-emit.ts";

const PARTS = 13;
const ENTRY_BYTES = 28;
const ENTRIES_MAX = 0xffff;
const HEAD_BYTES = 64;

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

interface Entry {
  /** What its chain is found by. */
  readonly grams: readonly number[];
  /** What the filter asks for first: four bytes. */
  readonly looks: readonly number[];
  readonly anchor: number;
  readonly sets: readonly ByteSet[];
  /** What the value behind a name begins with. */
  readonly value: readonly ByteSet[];
  readonly back: number;
  readonly refuser: Refuser | undefined;
}

export function layTables(plans: readonly RulePlan[]): Tables {
  const anchors: Anchor[][] = [];
  const groupOf = (anchor: Anchor): number => anchors.push([anchor]) - 1;
  const atStart = (rule: number): number => groupOf({ rule, offsetMin: 0, offsetMax: 0 });
  const prefixes = plans.flatMap((plan, rule) =>
    plan.prefixes.map((sets) => prefixEntry(sets, atStart(rule))),
  );
  const names = plans.flatMap((plan, rule) =>
    plan.names.map((sets) => nameEntry(sets, plan.value, atStart(rule))),
  );
  const literals = literalEntries(plans, anchors);
  const writer = new Writer();
  writer.part(0, shapeNibbles());
  writer.part(
    1,
    literalNibbles(plans.flatMap((plan) => plan.literals.map((one) => [...one.sets, behindLiteral(one)]))),
  );
  writer.entries(2, prefixes);
  writer.entries(5, names);
  writer.entries(8, literals);
  writer.classes(11);
  writer.part(12, unionOf(plans.flatMap((plan) => plan.beforeValue ?? [])));
  return { bytes: writer.finish(), anchors };
}

/** Literals that only tell rules apart share an entry, so that its automaton runs once. */
function literalEntries(plans: readonly RulePlan[], anchors: Anchor[][]): Entry[] {
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
        anchors.push([]);
      }
      anchors[entry.anchor]!.push({ rule, offsetMin: literal.offsetMin, offsetMax: literal.offsetMax });
    }
  }
  return [...shared.values()];
}

type SharedEntry = Entry & { readonly looks: number[] };

function refuserKey(refuser: Refuser | undefined): string {
  if (refuser === undefined) return "";
  return `${refuser.classes}:${keyOf(refuser.classOf)}:${Buffer.from(refuser.next.buffer).toString("latin1")}`;
}

function prefixEntry(sets: readonly ByteSet[], anchor: number): Entry {
  const grams = exactGrams(sets);
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

/** Every value of the first four bytes, low byte first. */
function exactGrams(sets: readonly ByteSet[]): number[] {
  let grams = [0];
  for (let index = 0; index < 4; index++) {
    grams = grams.flatMap((gram) =>
      membersOf(sets[index]!).map((byte) => (gram | (byte << (8 * index))) >>> 0),
    );
  }
  return grams;
}

/** As in kernel.as.ts. */
const HASH = 0x9e3779b1;
const LOOK_BITS = 17;
const LOOK_BYTES = 4;
/** Rows of an entry for each three bytes at most. */
const FOURTHS_MAX = 8;
const HEAD_BITS = 14;
const hash = (gram: number, bits: number): number => Math.imul(gram, HASH) >>> (32 - bits);

class Writer {
  #bytes = new Uint8Array(1 << 20);
  #top = HEAD_BYTES;
  readonly #classIds = new Map<ByteSet, number>();
  readonly #classSets: ByteSet[] = [];
  readonly #sequences = new Map<string, number>();
  readonly #refusers = new Map<string, number>();

  part(index: number, bytes: Uint8Array): void {
    this.#setHead(index, this.#append(bytes));
  }

  entries(index: number, entries: readonly Entry[]): void {
    const bits = new Uint8Array((1 << LOOK_BITS) / 8);
    const heads = new Uint16Array(1 << HEAD_BITS);
    const rows = new DataView(
      new ArrayBuffer((entries.reduce((sum, { grams }) => sum + grams.length, 0) + 1) * ENTRY_BYTES),
    );
    let count = 0;
    for (const entry of entries) {
      for (const look of entry.looks) {
        const bit = hash(look, LOOK_BITS);
        bits[bit >>> 3]! |= 1 << (bit & 7);
      }
      const row = this.#row(entry);
      for (const gram of entry.grams) {
        const head = hash(gram, HEAD_BITS);
        const at = ++count * ENTRY_BYTES;
        new Uint8Array(rows.buffer, at, ENTRY_BYTES).set(row);
        rows.setUint32(at, gram, true);
        rows.setUint16(at + 4, heads[head]!, true);
        heads[head] = count;
      }
    }
    if (count > ENTRIES_MAX)
      throw new UsageError(`the rules need ${count} filter entries; ${ENTRIES_MAX} is the most`);
    this.part(index, bits);
    this.part(index + 1, new Uint8Array(heads.buffer));
    this.part(index + 2, new Uint8Array(rows.buffer));
  }

  /** All of a row but its gram and what comes next. */
  #row({ anchor, sets, value, back, refuser }: Entry): Uint8Array {
    const row = new DataView(new ArrayBuffer(ENTRY_BYTES));
    row.setUint16(6, anchor, true);
    row.setUint32(8, TABLE_ADDRESS + this.#sequence(sets), true);
    row.setUint16(12, sets.length, true);
    row.setUint16(14, back, true);
    if (refuser !== undefined) row.setUint32(16, TABLE_ADDRESS + this.#refuser(refuser), true);
    row.setUint16(20, value.length, true);
    row.setUint32(24, TABLE_ADDRESS + this.#sequence(value), true);
    return new Uint8Array(row.buffer);
  }

  classes(index: number): void {
    const bytes = new Uint8Array(this.#classSets.length * 256);
    for (const [id, set] of this.#classSets.entries()) bytes.set(set, id * 256);
    this.part(index, bytes);
  }

  finish(): Uint8Array {
    if (this.#top > TABLE_BYTES_MAX)
      throw new UsageError("the rules need more room in the filter than there is");
    return this.#bytes.slice(0, this.#top);
  }

  #setHead(index: number, at: number): void {
    if (index >= PARTS) throw new RangeError("no such part");
    new DataView(this.#bytes.buffer).setUint32(index * 4, at, true);
  }

  #append(bytes: Uint8Array): number {
    const at = (this.#top + 15) & ~15;
    while (at + bytes.length > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes.set(bytes, at);
    this.#top = at + bytes.length;
    return at;
  }

  #sequence(sets: readonly ByteSet[]): number {
    const ids = sets.map((set) => this.#classId(set));
    const key = ids.join();
    const known = this.#sequences.get(key);
    if (known !== undefined) return known;
    const at = this.#append(new Uint8Array(Uint16Array.from(ids).buffer));
    this.#sequences.set(key, at);
    return at;
  }

  #classId(set: ByteSet): number {
    const known = this.#classIds.get(set) ?? this.#classIds.get(interned(set));
    if (known !== undefined) return known;
    const id = this.#classSets.push(set) - 1;
    this.#classIds.set(interned(set), id);
    return id;
  }

  #refuser(refuser: Refuser): number {
    const bytes = new Uint8Array(4 + 256 + refuser.next.length);
    new DataView(bytes.buffer).setUint32(0, refuser.classes, true);
    bytes.set(refuser.classOf, 4);
    bytes.set(refuser.next, 260);
    const key = Buffer.from(bytes.buffer).toString("latin1");
    const known = this.#refusers.get(key);
    if (known !== undefined) return known;
    const at = this.#append(bytes);
    this.#refusers.set(key, at);
    return at;
  }
}
