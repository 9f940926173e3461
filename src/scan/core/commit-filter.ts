/** Allow lists of rules files that name commits: asked once a history's findings are put together. Pure. */
import type { Finding, FindingCommit } from "../../contracts/finding.ts";
import { fits, pathTexts } from "./path-conditions.ts";
import type { RuleFilter } from "./rule-filter.ts";

/** What of a finding is known once it is put together. */
export type PlacedFinding = Pick<Finding, "path" | "object" | "history"> & {
  readonly rule: Pick<Finding["rule"], "id">;
  readonly commit?: Pick<FindingCommit, "oid">;
};

/** The commits that brought a secret to each of its paths; undefined where one did by none: the file of a work tree. */
function introductionsOf({ path, object, commit, history }: PlacedFinding): readonly string[] | undefined {
  if (commit === undefined) return undefined;
  const first = new Map<string, string | undefined>();
  for (const one of history?.occurrences ?? []) if (!first.has(one.path)) first.set(one.path, one.commit);
  if (first.size === 0) return [commit.oid];
  if (object === undefined && !first.has(path)) return undefined;
  return [...first.values()].map((oid) => oid ?? "");
}

/** Undefined when no list names a commit. A list that asks for more than commits and paths, all at once, drops nothing. */
export function createCommitFilter(
  filters: readonly RuleFilter[],
  roots: readonly string[] = [],
): ((finding: PlacedFinding) => boolean) | undefined {
  const tests = filters.flatMap(({ ruleIds, allowlists }) =>
    allowlists
      .filter(({ commits = [] }) => commits.length > 0)
      .filter(
        ({ condition, patterns, stopwords }) =>
          condition === "any" || patterns.length + stopwords.length === 0,
      )
      .map(({ condition, paths, commits }) => ({
        ruleIds: ruleIds && new Set(ruleIds),
        commits: new Set(commits),
        paths: condition === "all" ? paths.map((source) => new RegExp(source)) : [],
      })),
  );
  if (tests.length === 0) return undefined;
  return (finding) => {
    const oids = introductionsOf(finding);
    if (oids === undefined) return true;
    const texts = pathTexts(finding.path, roots);
    return !tests.some(
      ({ ruleIds, commits, paths }) =>
        ruleIds?.has(finding.rule.id) !== false &&
        oids.every((oid) => commits.has(oid)) &&
        (paths.length === 0 || fits(paths, texts)),
    );
  };
}
