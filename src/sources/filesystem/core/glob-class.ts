/** Bracket expressions of globs: `[abc]`, `[!a-z]`, `[^x]`, `[[:digit:]_]`, with `\` taking the next character as it is. */
export interface CharClass {
  readonly negated: boolean;
  /** Code points, both ends included. */
  readonly ranges: readonly (readonly [number, number])[];
}

const NAMED: Readonly<Record<string, string>> = {
  alnum: "09AZaz",
  alpha: "AZaz",
  blank: "\t\t  ",
  cntrl: "\x00\x1f\x7f\x7f",
  digit: "09",
  graph: "!~",
  lower: "az",
  print: " ~",
  punct: "!/:@[`{~",
  space: "\t\r  ",
  upper: "AZ",
  xdigit: "09AFaf",
};

/** Reads the class whose `[` stands at `at`; `undefined` when it never closes or names an unknown set. */
export function parseClass(pattern: string, at: number): { set: CharClass; next: number } | undefined {
  let next = at + 1;
  const negated = pattern[next] === "!" || pattern[next] === "^";
  if (negated) next++;
  const ranges: (readonly [number, number])[] = [];
  for (let first = true; first || pattern[next] !== "]"; first = false) {
    const named = pattern.startsWith("[:", next) ? namedSet(pattern, next) : undefined;
    if (named !== undefined) {
      if (named.ranges === undefined) return undefined;
      ranges.push(...named.ranges);
      next = named.next;
      continue;
    }
    const low = memberAt(pattern, next);
    if (low === undefined) return undefined;
    next = low.next;
    let high = low;
    if (pattern[next] === "-" && next + 1 < pattern.length && pattern[next + 1] !== "]") {
      const end = memberAt(pattern, next + 1);
      if (end === undefined) return undefined;
      high = end;
      next = end.next;
    }
    ranges.push([low.code, high.code]);
  }
  return { set: { negated, ranges }, next: next + 1 };
}

function memberAt(pattern: string, at: number): { code: number; next: number } | undefined {
  const start = pattern[at] === "\\" ? at + 1 : at;
  const code = pattern.codePointAt(start);
  if (code === undefined) return undefined;
  return { code, next: start + (code > 0xffff ? 2 : 1) };
}

/** `[:name:]` at `at`; not a named set at all when its `:]` is missing, for then `[` is an ordinary member. */
function namedSet(
  pattern: string,
  at: number,
): { ranges: (readonly [number, number])[] | undefined; next: number } | undefined {
  const close = pattern.indexOf("]", at + 2);
  if (close < 0 || pattern[close - 1] !== ":" || close - 1 < at + 2) return undefined;
  const name = pattern.slice(at + 2, close - 1);
  const ends = Object.hasOwn(NAMED, name) ? NAMED[name]! : undefined;
  if (ends === undefined) return { ranges: undefined, next: close + 1 };
  const ranges: [number, number][] = [];
  for (let i = 0; i < ends.length; i += 2) ranges.push([ends.charCodeAt(i), ends.charCodeAt(i + 1)]);
  return { ranges, next: close + 1 };
}

export function inClass(set: CharClass, char: string): boolean {
  const code = char.codePointAt(0)!;
  const inside = set.ranges.some(([low, high]) => code >= low && code <= high);
  return inside !== set.negated;
}
