/** Mirrors of a temporary root, and what tests ask of them. */
import { systemClock } from "../../src/app/compose/system-clock.ts";
import type { GitSelection } from "../../src/contracts/git-target.ts";
import type {
  MirrorOutcome,
  MirrorTarget,
  OpenMirror,
  RepositoryMirrors,
} from "../../src/contracts/ports/repository-mirrors.ts";
import { openRepository } from "../../src/sources/git/index.ts";
import { createRepositoryMirrors, type MirrorOptions } from "../../src/sources/mirror/index.ts";

export const ALL_REFS: GitSelection = { kind: "all-refs" };
export const DEFAULT_BRANCH: GitSelection = { kind: "default-branch" };

export function mirrorsAt(root: string, options: Partial<MirrorOptions> = {}): Promise<RepositoryMirrors> {
  return createRepositoryMirrors({ root, environment: process.env, clock: systemClock, ...options });
}

export function remoteTarget(url: string, selection: GitSelection = ALL_REFS): MirrorTarget {
  return { repoId: 1n, repoKey: url, locator: { kind: "remote", url }, selection };
}

export function localTarget(path: string): MirrorTarget {
  return { repoId: 1n, repoKey: path, locator: { kind: "local", path }, selection: ALL_REFS };
}

export function never(): AbortSignal {
  return new AbortController().signal;
}

/** Opens what has to open; the outcome is in the error otherwise. */
export async function opened(
  mirrors: RepositoryMirrors,
  target: MirrorTarget,
  signal = never(),
): Promise<OpenMirror> {
  const outcome = await mirrors.open(target, signal);
  if (outcome.kind !== "ready") throw new Error(`not ready: ${JSON.stringify(outcome)}`);
  return outcome.mirror;
}

/** Opens, looks, and lets go. */
export async function look(
  mirrors: RepositoryMirrors,
  target: MirrorTarget,
): Promise<Looked | MirrorOutcome> {
  const outcome = await mirrors.open(target, never());
  if (outcome.kind !== "ready") return outcome;
  await using mirror = outcome.mirror;
  return {
    how: mirror.how,
    receivedBytes: mirror.receivedBytes,
    path: mirror.path,
    ...contentOf(mirror.path),
  };
}

export interface Looked {
  readonly how: OpenMirror["how"];
  readonly receivedBytes: number;
  readonly path: string;
  readonly head: string | undefined;
  /** `name oid` of all but HEAD. */
  readonly refs: readonly string[];
  readonly commits: number;
  readonly problems: readonly string[];
}

/** What our own reader sees, every object read and hashed. */
export function contentOf(path: string): Pick<Looked, "head" | "refs" | "commits" | "problems"> {
  using repository = openRepository(path, { verifyIds: true });
  if (repository === undefined) throw new Error(`${path} is no repository`);
  const commits = [...repository.commits()].length;
  const refs = repository.refs().filter(({ name }) => name !== "HEAD");
  return {
    head: repository.head(),
    refs: refs.map(({ name, oid }) => `${name} ${oid}`),
    commits,
    problems: repository.problems.map((problem) => JSON.stringify(problem)),
  };
}
