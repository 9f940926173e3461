/**
 * The other halves of credentials that no rule knows by themselves: user names, client ids. They are looked for beside a secret
 * once it is confirmed, so that they cost nothing elsewhere. Promises: independent of how a blob was cut into blocks. Pure.
 */
import type { Span } from "../contracts/span.ts";
import type { ProgramRule } from "./program.ts";

/** Bytes either side of a secret that are looked at; less than what a block keeps behind and ahead of a match. */
export const COMPANION_REACH = 1024;

export interface Companion extends Span {
  readonly name: string;
}

class Half {
  readonly name: string;
  readonly linesMax: number;
  readonly #source: string;
  #pattern: RegExp | undefined;

  constructor(name: string, linesMax: number, source: string) {
    this.name = name;
    this.linesMax = linesMax;
    this.#source = source;
  }

  /** Made when it is first needed, which in most scans it never is. */
  get pattern(): RegExp {
    this.#pattern ??= new RegExp(this.#source, "gd");
    return this.#pattern;
  }
}

export class Companions {
  readonly #halves: readonly (readonly Half[])[];

  constructor(rules: readonly ProgramRule[]) {
    this.#halves = rules.map(({ parts = [] }) =>
      parts.flatMap(({ name, source, linesMax }) =>
        source === undefined ? [] : [new Half(name, linesMax, source)],
      ),
    );
  }

  has(rule: number): boolean {
    return this.#halves[rule]!.length > 0;
  }

  /** The nearest of each kind around the secret at `secret` of `text`, one character a byte; it never overlaps the secret. */
  near(rule: number, text: string, secret: Span): Companion[] {
    return this.#halves[rule]!.flatMap((half) => nearest(half, text, secret) ?? []);
  }
}

function nearest({ name, linesMax, pattern }: Half, text: string, secret: Span): Companion | undefined {
  let best: Companion | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const found of text.matchAll(pattern)) {
    const [start, end] =
      found.indices!.find((span, index) => index > 0 && span !== undefined) ?? found.indices![0]!;
    const isBefore = end <= secret.start;
    if (!isBefore && start < secret.end) continue;
    const between = isBefore ? text.slice(end, secret.start) : text.slice(secret.end, start);
    if (between.length >= least || linesIn(between) > linesMax) continue;
    least = between.length;
    best = { name, start, end };
  }
  return best;
}

function linesIn(text: string): number {
  return text.split("\n").length - 1;
}
