/**
 * From what people write to the commit they mean: HEAD, branches, tags, ids in full or cut short, `~3` and `^2` behind them.
 * What is written in other ways is asked of git, where there is one.
 */

import { readCommit } from "./core/commit.ts";
import { GitFault } from "./core/git-fault.ts";
import { isOid } from "./core/object-format.ts";
import { type RevisionStep, readRevisionText, refNamesFor } from "./core/revision-text.ts";
import { askGit } from "./git-program.ts";
import type { GitRepository } from "./repository.ts";

export type ResolvedRevision =
  | { readonly kind: "commit"; readonly oid: string }
  | { readonly kind: "unknown" }
  /** A short id that several objects have. */
  | { readonly kind: "ambiguous" }
  /** It is there and is, or leads to, something else. */
  | { readonly kind: "no-commit" };

const PREFIX = /^[0-9a-f]{4,}$/;
const FULL_ID_CHARACTERS = 40;

function resolveRevision(repository: GitRepository, text: string): ResolvedRevision {
  const revision = readRevisionText(text);
  const named = revision === undefined ? undefined : objectNamed(repository, revision.name);
  if (named === "ambiguous") return { kind: "ambiguous" };
  if (revision === undefined || named === undefined) return askedOfGit(repository, text);
  let oid = peeled(repository, named);
  if (oid === undefined) return { kind: "no-commit" };
  for (const step of revision.steps) {
    oid = follow(repository, oid, step);
    if (oid === undefined) return { kind: "unknown" };
  }
  return { kind: "commit", oid };
}

function objectNamed(repository: GitRepository, name: string): string | "ambiguous" | undefined {
  if (isOid(name, repository.format) && repository.has(name)) return name;
  const refs = new Map(repository.refs().map((ref) => [ref.name, ref.oid]));
  for (const candidate of refNamesFor(name)) {
    const oid = refs.get(candidate);
    if (oid !== undefined) return oid;
  }
  const prefix = name.toLowerCase();
  if (!PREFIX.test(prefix)) return undefined;
  const found = repository.oidsStarting(prefix);
  const commits = found.length > 1 ? found.filter((oid) => peeled(repository, oid) !== undefined) : found;
  return commits.length > 1 ? "ambiguous" : commits[0];
}

/** The commit an object is or, through tags, leads to. */
function peeled(repository: GitRepository, oid: string): string | undefined {
  const last = repository.peel(oid).at(-1);
  return last?.type === "commit" ? last.oid : undefined;
}

function follow(repository: GitRepository, from: string, step: RevisionStep): string | undefined {
  if (step.kind === "parent") return parentsOf(repository, from)[step.number - 1];
  let oid: string | undefined = from;
  for (let count = step.count; count > 0 && oid !== undefined; count--) oid = parentsOf(repository, oid)[0];
  return oid;
}

function parentsOf(repository: GitRepository, oid: string): readonly string[] {
  const object = repository.object(oid);
  return object?.type === "commit" ? readCommit(object.bytes, repository.format).parents : [];
}

function askedOfGit(repository: GitRepository, text: string): ResolvedRevision {
  if (text.startsWith("-")) return { kind: "unknown" };
  const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${text}^{commit}`];
  const answer = askGit(repository.gitDirectory, args);
  const oid = answer.kind === "done" ? answer.output.toString("latin1").trim() : "";
  return oid.length >= FULL_ID_CHARACTERS && isOid(oid, repository.format)
    ? { kind: "commit", oid }
    : { kind: "unknown" };
}

/** As `resolveRevision`; a damaged object on the way counts as unknown. */
export function resolveQuietly(repository: GitRepository, text: string): ResolvedRevision {
  try {
    return resolveRevision(repository, text);
  } catch (error) {
    if (!(error instanceof GitFault)) throw error;
    return { kind: "unknown" };
  }
}
