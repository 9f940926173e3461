/**
 * Reads YAML nodes strictly: each reader gives the value or notes a fault at the node's line.
 * Promises: nothing is converted or guessed: `yes` is no boolean, `1` no text. Pure.
 */
import { isMap, isScalar, isSeq, type LineCounter } from "yaml";
import { nearestName } from "../nearest-name.ts";
import type { RulesFileFault } from "./faults.ts";

/** One file being read. `rule` names where the reader is, for the faults. */
export class Reading {
  readonly faults: RulesFileFault[] = [];
  rule: string | undefined;
  readonly #lines: LineCounter;

  constructor(lines: LineCounter) {
    this.#lines = lines;
  }

  fault(node: unknown, reason: string): undefined {
    this.faults.push({ line: this.lineOf(node), rule: this.rule, reason });
  }

  /** 1 for what has no place of its own. */
  lineOf(node: unknown): number {
    const start = (node as { range?: readonly number[] | null } | null)?.range?.[0];
    return start === undefined ? 1 : Math.max(1, this.#lines.linePos(start).line);
  }
}

/** `what` names the value in faults: `gates.entropy`. */
export type Reader<T> = (node: unknown, what: string, reading: Reading) => T | undefined;

/** A value and the key it stands under, whose line is where a fault is. */
export interface Entry {
  readonly key: unknown;
  readonly value: unknown;
}

/** The entries of a mapping by key; unknown keys are faults. Undefined when the node is no mapping. */
export function readEntries(
  node: unknown,
  what: string,
  known: readonly string[],
  reading: Reading,
): ReadonlyMap<string, Entry> | undefined {
  if (!isMap(node)) return reading.fault(node, `${what} must be a mapping of keys to values`);
  const entries = new Map<string, Entry>();
  for (const { key, value } of node.items) {
    const name = isScalar(key) && typeof key.value === "string" ? key.value : "";
    if (known.includes(name)) entries.set(name, { key, value });
    else reading.fault(key, unknownKey(name, what, known));
  }
  return entries;
}

/** Where keys belong that are looked for beside a rule's others, or are called so elsewhere. */
const BELONGS_UNDER: Readonly<Record<string, string>> = {
  ...{
    entropy: "gates",
    digit: "gates",
    suppressors: "gates",
    keywords: "gates",
    stopwords: "gates.suppressors",
  },
  ...{ positive: "examples", negative: "examples", pattern: "regex", confidence: "base" },
};

function unknownKey(name: string, what: string, known: readonly string[]): string {
  if (!/^[A-Za-z][\w-]{0,30}$/.test(name)) return `${what} has a key that is not known`;
  const place = what === "a rule" && Object.hasOwn(BELONGS_UNDER, name) ? BELONGS_UNDER[name] : undefined;
  if (place !== undefined) return `\`${name}\` is not known in ${what} (it belongs to \`${place}\`)`;
  const nearest = nearestName(name, known);
  const hint = nearest === undefined ? `known: ${known.join(", ")}` : `did you mean \`${nearest}\`?`;
  return `\`${name}\` is not known in ${what} (${hint})`;
}

export const text: Reader<string> = (node, what, reading) => {
  if (isScalar(node) && typeof node.value === "string" && node.value.trim() !== "") return node.value;
  return reading.fault(node, `${what} must be text that is not empty; put quotes around it if it has none`);
};

export const flag: Reader<boolean> = (node, what, reading) => {
  if (isScalar(node) && typeof node.value === "boolean") return node.value;
  return reading.fault(node, `${what} must be true or false`);
};

/** A number from `min` to `max`, both inclusive. */
export function number(min: number, max: number, isWhole: boolean): Reader<number> {
  return (node, what, reading) => {
    const value = isScalar(node) ? node.value : undefined;
    if (typeof value === "number" && value >= min && value <= max && (!isWhole || Number.isInteger(value))) {
      return value;
    }
    return reading.fault(node, `${what} must be a ${isWhole ? "whole " : ""}number from ${min} to ${max}`);
  };
}

export function choice<T extends string>(options: readonly T[]): Reader<T> {
  return (node, what, reading) => {
    const value = isScalar(node) ? node.value : undefined;
    const known = options.find((option) => option === value);
    return known ?? reading.fault(node, `${what} must be one of: ${options.join(", ")}`);
  };
}

export const texts: Reader<readonly string[]> = (node, what, reading) => {
  if (!isSeq(node)) return reading.fault(node, `${what} must be a list of texts`);
  const items = node.items.map((item, index) => text(item, `${what}[${index}]`, reading));
  return items.every((item) => item !== undefined) ? items : undefined;
};

/** A list whose every item the reader takes. */
export function listOf<T>(item: Reader<T>): Reader<readonly T[]> {
  return (node, what, reading) => {
    if (!isSeq(node)) return reading.fault(node, `${what} must be a list`);
    const items = node.items.map((one, index) => item(one, `${what}[${index}]`, reading));
    return items.every((one) => one !== undefined) ? (items as readonly T[]) : undefined;
  };
}
