/**
 * Reads `filter` and `prefilter` of betterleaks files: expressions that are true for what is to be left out. Understood are calls
 * joined by `||`: entropy of the secret, and words or patterns in secret, match, line or path.
 * Promises: what is not understood leaves nothing out, and is said to be so. Pure.
 */
import type { Allowlist } from "../../scan/core/rule-filter.ts";

export interface ReadExpression {
  /** Secrets of less are left out. */
  readonly entropyMin?: number;
  readonly allowlists: readonly Allowlist[];
  /** Whether every part of it was understood. */
  readonly isWhole: boolean;
}

type Subject = Allowlist["target"] | "path";

/** A pattern of the other tool in ours; undefined, and said, when it cannot be expressed. */
type ToPattern = (source: string) => string | undefined;

const SUBJECTS = new Map<string, Subject>([
  ...(["secret", "match", "line"] as const).flatMap((name) =>
    [`finding["${name}"]`, `finding['${name}']`, `finding.${name}`].map((text) => [text, name] as const),
  ),
  ...['attributes[?"path"].orValue("")', 'attributes["path"]', "attributes.path"].map(
    (text) => [text, "path"] as const,
  ),
  ...['attributes?.path??""', 'attributes["path"]??""', 'attributes?.["path"]??""'].map(
    (text) => [text, "path"] as const,
  ),
]);
const ENTROPY = /^(?:filter\.)?entropy\((.+)\)\s*<=?\s*(\d+(?:\.\d+)?)$/s;
const CALL = /^(?:filter\.)?(matchesAny|containsAny)\((.+?),\s*\[(.*)\]\s*,?\s*\)$/s;
const LITERAL =
  /\s*(?:[rR]?"""(.*?)"""|([rR])"([^"\n]*)"|([rR])'([^'\n]*)'|`([^`]*)`|"([^"\\\n]*)"|'([^'\\\n]*)')\s*(?:,|$)/sy;
const STRINGS =
  /[rR]?"""[\s\S]*?"""|[rR]"[^"\n]*"|[rR]'[^'\n]*'|`[^`]*`|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/y;

export function readExpression(source: string, toPattern: ToPattern): ReadExpression {
  const parts = alternatives(source).map((part) => readPart(part, toPattern));
  const entropies = parts.flatMap(({ entropyMin }) => entropyMin ?? []);
  return {
    ...(entropies.length === 0 ? {} : { entropyMin: Math.max(...entropies) }),
    allowlists: parts.flatMap(({ allowlists }) => allowlists),
    isWhole: parts.every(({ isWhole }) => isWhole),
  };
}

const NOTHING: ReadExpression = { allowlists: [], isWhole: false };

function readPart(part: string, toPattern: ToPattern): ReadExpression {
  const inner = /^\(([\s\S]*)\)$/.exec(part)?.[1];
  if (inner !== undefined && isBalanced(inner)) return readExpression(inner, toPattern);
  const [, measured, least] = ENTROPY.exec(part) ?? [];
  if (measured !== undefined && subjectOf(measured) === "secret") {
    return { entropyMin: Number(least), allowlists: [], isWhole: true };
  }
  const [, call, about, list] = CALL.exec(part) ?? [];
  const subject = about === undefined ? undefined : subjectOf(about);
  const texts = list === undefined ? undefined : literals(list);
  if (subject === undefined || texts === undefined || texts.length === 0) return NOTHING;
  const sources = call === "containsAny" ? texts.map(quoted) : texts;
  const patterns = sources.flatMap((source) => toPattern(source) ?? []);
  const isPath = subject === "path";
  const allowlist: Allowlist = {
    ...{ condition: "any", stopwords: [], target: isPath ? "secret" : subject },
    ...{ paths: isPath ? patterns : [], patterns: isPath ? [] : patterns },
  };
  // A pattern that cannot be expressed has been told of.
  return { allowlists: patterns.length === 0 ? [] : [allowlist], isWhole: true };
}

function subjectOf(text: string): Subject | undefined {
  return SUBJECTS.get(text.replace(/\s+/g, ""));
}

function quoted(text: string): string {
  return text.replace(/[\\^$.|?*+()[\]{}]/g, "\\$&");
}

/** Undefined when the list holds anything but plain texts. */
function literals(list: string): readonly string[] | undefined {
  const texts: string[] = [];
  LITERAL.lastIndex = 0;
  while (LITERAL.lastIndex < list.trimEnd().length) {
    const found = LITERAL.exec(list);
    if (found === null) return undefined;
    const [, triple, , raw, , rawSingle, ticked, double, single] = found;
    texts.push(triple ?? raw ?? rawSingle ?? ticked ?? double ?? single ?? "");
  }
  return texts.filter((text) => text !== "");
}

/** The parts between `||` that stand in no bracket and no text. */
function alternatives(source: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const [at, depth] of outsideTexts(source)) {
    if (depth !== 0 || !source.startsWith("||", at)) continue;
    parts.push(source.slice(from, at));
    from = at + 2;
  }
  return [...parts, source.slice(from)].map((part) => part.trim());
}

function isBalanced(source: string): boolean {
  let last = 0;
  for (const [, depth] of outsideTexts(source)) {
    if (depth < 0) return false;
    last = depth;
  }
  return last === 0;
}

/** Every place that stands in no text, and how many brackets are open behind it. */
function* outsideTexts(source: string): Generator<readonly [at: number, depth: number]> {
  let depth = 0;
  for (let at = 0; at < source.length; at++) {
    STRINGS.lastIndex = at;
    const text = STRINGS.exec(source);
    if (text !== null) {
      at += text[0].length - 1;
      continue;
    }
    if ("([{".includes(source[at]!)) depth++;
    if (")]}".includes(source[at]!)) depth--;
    yield [at, depth];
  }
}
