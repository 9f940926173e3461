/** The flags that say what of a repository a fleet scans, for a whole submission or for one line of a list. Pure; throws UsageErrors. */
import { UsageError } from "../../contracts/errors.ts";
import type { GitSelection } from "../../contracts/git-target.ts";
import { commitId, fullRefNames, type GitRequest } from "../../scan/core/git-target-list.ts";
import { type FlagSpecs, type FlagValues, parseArgs } from "../strict-args.ts";

export const GIT_GROUP = "Repositories (--source=git)";

export const GIT_TARGET_FLAGS = {
  "all-refs": {
    kind: "boolean",
    group: GIT_GROUP,
    description: "Scan what any ref leads to, and all other objects of the repository. This is the default",
  },
  "default-branch": {
    kind: "boolean",
    group: GIT_GROUP,
    description: "Scan the history of the branch HEAD names, and nothing else",
  },
  ref: {
    kind: "list",
    hint: "name",
    group: GIT_GROUP,
    description: "Scan the history of this ref: main, tags/v1, refs/heads/main. May be repeated",
  },
  commit: {
    kind: "text",
    hint: "id",
    group: GIT_GROUP,
    description: "Scan the history of this commit, named by its 40 or 64 hex digits",
  },
  "scan-mode": {
    kind: "choice",
    options: ["objects", "history"],
    group: GIT_GROUP,
    description:
      "objects: each object of the database once; the default for --all-refs. history: what commits brought in",
  },
  "first-parent": {
    kind: "boolean",
    group: GIT_GROUP,
    description: "In histories, what differs from the first parent of a merge counts as brought in by it",
  },
} as const satisfies FlagSpecs;

type TargetValues = FlagValues<typeof GIT_TARGET_FLAGS>;

/** Without the identities, which are kept or not for a whole run. */
export type TargetChoice = Omit<GitRequest, "enrichesIdentity">;

export function readTargetChoice(flags: TargetValues): TargetChoice {
  const selection = selectionOf(flags);
  const isFirstParent = flags["first-parent"];
  const mode =
    flags["scan-mode"] ?? (selection.kind === "all-refs" && !isFirstParent ? "objects" : "history");
  if (mode === "objects" && isFirstParent)
    throw new UsageError("--first-parent speaks of histories, and --scan-mode=objects has none");
  return {
    selection,
    mode: mode === "objects" ? "odb-blob" : "diff-history",
    merges: isFirstParent ? "first-parent" : "all-parents",
  };
}

function selectionOf({ ref, commit, ...flags }: TargetValues): GitSelection {
  const asked = [
    ...(flags["all-refs"] ? ["--all-refs"] : []),
    ...(flags["default-branch"] ? ["--default-branch"] : []),
    ...(ref.length > 0 ? ["--ref"] : []),
    ...(commit === undefined ? [] : ["--commit"]),
  ];
  if (asked.length > 1) throw new UsageError(`${asked.join(" and ")} contradict each other; choose one`);
  if (commit !== undefined) return { kind: "commit", oid: commitId(commit) };
  if (ref.length > 0) return { kind: "refs", refs: fullRefNames(ref) };
  return { kind: flags["default-branch"] ? "default-branch" : "all-refs" };
}

/** The names of those flags that were given. */
export function givenTargetFlags(flags: TargetValues): readonly string[] {
  const isGiven = (value: TargetValues[keyof TargetValues]) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
  return Object.keys(GIT_TARGET_FLAGS).filter((name) => isGiven(flags[name as keyof TargetValues]));
}

/** The same flags behind a locator in a list; undefined when there are none. */
export function readLineFlags(words: readonly string[]): TargetChoice | undefined {
  return words.length === 0 ? undefined : readTargetChoice(parseArgs(GIT_TARGET_FLAGS, [], words).flags);
}
