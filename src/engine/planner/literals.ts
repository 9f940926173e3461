/**
 * Literals a pattern cannot match without: short sequences of small byte sets, each with where it stands.
 * Promises: every match holds at least one of the sequences given, at an offset within its bounds.
 */

import { byteShare, sequenceShare } from "./byte-frequency.ts";
import { ALL, type ByteSet, keptBySet, membersOf, sizeOf } from "./byte-set.ts";
import { leadingSets } from "./match-edges.ts";
import { maxLength, minLength, type Node } from "./regex-ast.ts";

export const LITERAL_BYTES = 3;
const SEQUENCE_MAX = 12;
const SEQUENCES_MAX = 64;
const GRAMS_MAX = 64;

/** `sets` stand `offsetMin` to `offsetMax` bytes after the match's start. */
export interface Literal {
  readonly sets: readonly ByteSet[];
  readonly offsetMin: number;
  readonly offsetMax: number;
  /** What a match holds from `restOffset` bytes before the literal on. */
  readonly rest: Node;
  readonly restOffset: number;
  /** What follows the literal, as far as that is known. */
  readonly behind: Node;
}

/** What the byte behind a literal can be: one more byte for the filter to look at. */
export const behindLiteral = ({ behind }: Pick<Literal, "behind">): ByteSet =>
  leadingSets(behind, 1)[0] ?? ALL;

/** Sequences that all begin `min` to `max` bytes after the start, at item `from`. */
interface Run {
  readonly sequences: ByteSet[][];
  readonly from: number;
  readonly min: number;
  readonly max: number;
}

export interface LiteralChoice {
  readonly literals: readonly Literal[];
  /** Expected hits a byte of ordinary input; the smaller, the better. */
  readonly share: number;
}

/** The rarest choice of literals; undefined where some match need not hold any. */
export function requiredLiterals(node: Node, wanted: Wanted = anySets): LiteralChoice | undefined {
  return candidates(node, wanted).reduce<LiteralChoice | undefined>(rarer, undefined);
}

/** Which windows may be chosen. */
type Wanted = (sets: readonly ByteSet[]) => boolean;
const anySets: Wanted = () => true;

/** Where the rarest three sets of few enough grams stand in a sequence, which `end` follows. */
function rarestWindow(sets: readonly ByteSet[], end: ByteSet, wanted: Wanted): number | undefined {
  let best: number | undefined;
  let bestShare = Number.POSITIVE_INFINITY;
  for (let at = 0; at + LITERAL_BYTES <= sets.length; at++) {
    if (gramCount(sets, at) > GRAMS_MAX || !wanted(sets.slice(at, at + LITERAL_BYTES))) continue;
    const share = windowShare(sets, at, end);
    if (best === undefined || share < bestShare) [best, bestShare] = [at, share];
  }
  return best;
}

/** With the byte behind, which the filter looks at too. */
function windowShare(sets: readonly ByteSet[], at: number, end: ByteSet): number {
  const window = [...sets.slice(at, at + LITERAL_BYTES), sets[at + LITERAL_BYTES] ?? end];
  return window.reduce((share, set) => share * byteShare(set), 1) + HIT_COST * sequenceShare(window);
}

function gramCount(sets: readonly ByteSet[], at: number): number {
  let count = 1;
  for (let index = at; index < at + LITERAL_BYTES; index++) count *= sizeOf(sets[index]!);
  return count;
}

function rarer(a: LiteralChoice | undefined, b: LiteralChoice | undefined): LiteralChoice | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return costOf(b) < costOf(a) ? b : a;
}

/**
 * Every literal more makes the filter let more through, as if it were this much more frequent; and one that floats makes every
 * hit a search, so it is worth less the further it floats.
 */
function costOf({ literals, share }: LiteralChoice): number {
  const float = Math.max(...literals.map(({ offsetMin, offsetMax }) => offsetMax - offsetMin));
  return (share + literals.length * LITERAL_SHARE) * (1 + float / FLOAT_BYTES);
}

const LITERAL_SHARE = 0.5 / 1024;
const FLOAT_BYTES = 64;
/** A true hit costs this many times what a byte that only looks alike does. */
const HIT_COST = 2;

/** All ways found to pick literals for `node`, offsets counted from its start. */
function candidates(node: Node, wanted: Wanted): LiteralChoice[] {
  switch (node.kind) {
    case "set":
    case "assert":
      return [];
    case "group":
      return candidates(node.body, wanted);
    case "alt":
      return alternative(node.branches, wanted);
    case "repeat":
      return node.min === 0 ? [] : [...opening(node, wanted), ...candidates(node.body, wanted)];
    case "cat":
      return sequence(node.items, wanted);
  }
}

/** The first bytes of a repeat of one set: `A{20,24}` begins with `AAA`. */
function opening(node: Extract<Node, { kind: "repeat" }>, wanted: Wanted): LiteralChoice[] {
  if (node.body.kind !== "set" || node.min < LITERAL_BYTES) return [];
  const sets = Array.from({ length: LITERAL_BYTES }, () => (node.body as Extract<Node, { kind: "set" }>).set);
  const behind: Node = { ...node, min: node.min - LITERAL_BYTES, max: node.max - LITERAL_BYTES };
  const choice = choiceOf({ sequences: [sets], from: 0, min: 0, max: 0 }, node, behind, wanted);
  return choice === undefined ? [] : [choice];
}

/** Each branch must give literals of its own. */
function alternative(branches: readonly Node[], wanted: Wanted): LiteralChoice[] {
  const picks = branches.map((branch) => requiredLiterals(asSequence(branch), wanted));
  if (picks.some((pick) => pick === undefined)) return [];
  const literals = picks.flatMap((pick) => pick!.literals);
  return literals.length <= SEQUENCES_MAX
    ? [{ literals, share: picks.reduce((sum, pick) => sum + pick!.share, 0) }]
    : [];
}

function asSequence(node: Node): Node {
  return node.kind === "cat" ? node : { kind: "cat", items: [node] };
}

/** Walks the items, growing exact runs of sets and closing them where something of varying length stands. */
function sequence(items: readonly Node[], wanted: Wanted): LiteralChoice[] {
  const out: LiteralChoice[] = [];
  let run: Run = { sequences: [[]], from: 0, min: 0, max: 0 };
  let [min, max] = [0, 0];
  const close = (end: number): void => {
    const choice = choiceOf(run, cat(items.slice(run.from)), cat(items.slice(end)), wanted);
    if (choice !== undefined) out.push(choice);
  };
  for (const [index, item] of items.entries()) {
    const exact = exactSequences(item);
    const grown = product(run.sequences, exact);
    if (grown !== undefined) run = { ...run, sequences: grown };
    else {
      close(index);
      if (exact === undefined) {
        const after = repeats(item) ? [] : items.slice(index + 1);
        for (const inner of candidates(item, wanted)) out.push(placed(inner, min, max, after));
      }
      if (exact !== undefined) run = { sequences: exact, from: index, min, max };
    }
    min += minLength(item);
    max += maxLength(item);
    if (grown === undefined && exact === undefined) run = { sequences: [[]], from: index + 1, min, max };
  }
  close(items.length);
  return out;
}

const cat = (items: readonly Node[]): Node => ({ kind: "cat", items });
const oneOf = (set: ByteSet): Node => ({ kind: "set", set });

/** More than one round: what follows a literal inside may be another round. */
function repeats(node: Node): boolean {
  return node.kind === "group" ? repeats(node.body) : node.kind === "repeat" && node.max > 1;
}

/** An item's choice as one of the sequence it stands in: so many bytes before it, and `after` behind it. */
function placed(choice: LiteralChoice, min: number, max: number, after: readonly Node[]): LiteralChoice {
  const literals = choice.literals.map((literal) => ({
    ...literal,
    offsetMin: literal.offsetMin + min,
    offsetMax: literal.offsetMax + max,
    rest: { kind: "cat", items: [literal.rest, ...after] } as const,
    behind: { kind: "cat", items: [literal.behind, ...after] } as const,
  }));
  return { literals, share: choice.share };
}

function choiceOf(run: Run, rest: Node, behind: Node, wanted: Wanted): LiteralChoice | undefined {
  const literals: Literal[] = [];
  const end = behindLiteral({ behind });
  let share = 0;
  for (const sequence of run.sequences) {
    const at = rarestWindow(sequence, end, wanted);
    if (at === undefined) return undefined;
    share += windowShare(sequence, at, end);
    literals.push({
      sets: sequence.slice(at, at + LITERAL_BYTES),
      offsetMin: run.min + at,
      offsetMax: run.max + at,
      rest,
      restOffset: at,
      behind: cat([...sequence.slice(at + LITERAL_BYTES).map(oneOf), behind]),
    });
  }
  return { literals, share };
}

/** All sequences of sets a node can be, when there are few and none varies in length by repetition. */
function exactSequences(node: Node): ByteSet[][] | undefined {
  switch (node.kind) {
    case "set":
      return [[node.set]];
    case "assert":
      return [[]];
    case "group":
      return exactSequences(node.body);
    case "alt":
      return all(node.branches.map(exactSequences));
    case "cat":
      return node.items.map(exactSequences).reduce(product, [[]]);
    case "repeat":
      return exactRepeat(node.body, node.min, node.max);
  }
}

function all(parts: readonly (ByteSet[][] | undefined)[]): ByteSet[][] | undefined {
  if (parts.some((part) => part === undefined)) return undefined;
  const out = parts.flatMap((part) => part!);
  return out.length <= SEQUENCES_MAX ? out : undefined;
}

function product(a: ByteSet[][] | undefined, b: ByteSet[][] | undefined): ByteSet[][] | undefined {
  if (a === undefined || b === undefined || a.length * b.length > SEQUENCES_MAX) return undefined;
  return a.flatMap((front) => b.map((back) => [...front, ...back]));
}

function exactRepeat(body: Node, min: number, max: number): ByteSet[][] | undefined {
  if (max > SEQUENCE_MAX || (min !== max && max > 1)) return undefined;
  const one = exactSequences(body);
  let whole: ByteSet[][] | undefined = [[]];
  for (let copy = 0; copy < max; copy++) whole = product(whole, one);
  return min === max ? whole : all([[[]], whole]);
}

/** Every value of the bytes with letters in lower case, low byte first. */
export function foldedGrams(sets: readonly ByteSet[]): number[] {
  let grams = [0];
  for (const [index, set] of sets.entries()) {
    grams = grams.flatMap((gram) => foldedOf(set).map((byte) => (gram | (byte << (8 * index))) >>> 0));
  }
  return grams;
}

const foldedOf = keptBySet((set) => [...new Set(membersOf(set).map((byte) => byte | 0x20))]);

/** How many values `foldedGrams` has for one byte. */
export const foldedSize = (set: ByteSet): number => foldedOf(set).length;
