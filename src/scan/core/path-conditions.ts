/** Conditions of rules files on paths. Promises: a path counts in full and below each root it lies in. Pure. */
import type { PathFilter, RuleFilter } from "./rule-filter.ts";

/**
 * Allow lists that ask for a path and something else as well, both at once, cannot be told by the path alone and drop nothing.
 * `roots`: what is scanned. Patterns are written for the paths below it, so those count as well as the path in full.
 */
export function createPathFilter(filters: readonly RuleFilter[], roots: readonly string[] = []): PathFilter {
  const tests = filters.map(({ ruleIds, onlyPaths, allowlists }) => {
    const only = onlyPaths === undefined ? undefined : new RegExp(onlyPaths);
    const allowed = allowlists
      .filter(
        ({ condition, patterns, stopwords, commits = [] }) =>
          condition === "any" || patterns.length + stopwords.length + commits.length === 0,
      )
      .flatMap(({ paths }) => paths.map((source) => new RegExp(source)));
    return { ruleIds: ruleIds && new Set(ruleIds), only, allowed };
  });
  return (ruleId, path) => {
    const texts = pathTexts(path, roots);
    return tests.every(({ ruleIds, only, allowed }) => {
      if (ruleIds?.has(ruleId) === false) return true;
      return (only === undefined || fits([only], texts)) && !fits(allowed, texts);
    });
  };
}

/** What a path may be called: in full, and below each root it lies in. */
export function pathTexts(path: string, roots: readonly string[]): readonly string[] {
  const below = roots.flatMap((root) => {
    const prefix = root.endsWith("/") ? root : `${root}/`;
    return root !== "" && path.startsWith(prefix) ? [path.slice(prefix.length)] : [];
  });
  return [path.replace(/^(?:\.\/)+/, ""), ...below].map((text) => latin1(new TextEncoder().encode(text)));
}

export function fits(patterns: readonly RegExp[], texts: readonly string[]): boolean {
  return patterns.some((pattern) => texts.some((text) => pattern.test(text)));
}

/** One character a byte. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
