/**
 * The one door to the git program for what goes over a wire. Promises: every git ends, with all it started, within its time, when it is no longer
 * wanted and when a limit is passed; what it prints is kept up to a bound. May not: run git in an environment that `core/git-environment.ts` did not make.
 */
import { kill } from "node:process";
import type { Clock } from "../../contracts/ports/clock.ts";
import type { RemoteFailure } from "./core/classify-failure.ts";

export interface GitRun {
  readonly program: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly clock: Clock;
  /** Of the monotonic clock. */
  readonly deadlineMs: number;
  readonly signal: AbortSignal;
  /** Asked again and again while git runs; what it answers stops git. */
  readonly watch?: Watch;
}

/** Undefined: go on. */
export type Watch = () => Promise<RemoteFailure | undefined>;

export type GitEnd =
  | { readonly kind: "done"; readonly output: string; readonly complaint: string }
  | { readonly kind: "failed"; readonly complaint: string }
  | { readonly kind: "timeout" }
  | { readonly kind: "aborted" }
  /** What the watch said. */
  | { readonly kind: "over-limit"; readonly failure: RemoteFailure };

const OUTPUT_MAX_BYTES = 64 * 1024 ** 2;
const TOO_MANY_REFS: RemoteFailure = {
  kind: "unusable",
  reason: "other",
  why: "the repository has too many refs to be listed",
};
const COMPLAINT_MAX_BYTES = 256 * 1024;
const WATCH_EVERY_MS = 200;
/** Looking may take this share of the time at most: a large directory is looked at less often. */
const WATCH_SHARE = 0.1;

export async function runGit(run: GitRun): Promise<GitEnd> {
  if (run.signal.aborted) return { kind: "aborted" };
  const git = Bun.spawn([run.program, ...run.args], {
    cwd: "/",
    env: { ...run.environment },
    stdin: "ignore",
    stdout: "pipe",
    stderr: "pipe",
    // A session of its own: no terminal to prompt at, and one number to end all of it by.
    detached: true,
  });
  const over = new AbortController();
  const stopped = watchOver(run, over.signal).then((end) => {
    if (end !== undefined) endGroup(git.pid);
    return end;
  });
  const [output, complaint] = await Promise.all([
    firstBytes(git.stdout, OUTPUT_MAX_BYTES),
    lastBytes(git.stderr, COMPLAINT_MAX_BYTES),
    git.exited,
  ]);
  over.abort();
  const end = await stopped;
  if (end !== undefined) return end;
  if (output === undefined) return { kind: "over-limit", failure: TOO_MANY_REFS };
  return git.exitCode === 0 ? { kind: "done", output, complaint } : { kind: "failed", complaint };
}

function endGroup(leader: number): void {
  try {
    kill(-leader, "SIGKILL");
  } catch {
    // It ended by itself.
  }
}

/** Why git has to stop; undefined once it has ended by itself. */
async function watchOver(run: GitRun, over: AbortSignal): Promise<GitEnd | undefined> {
  const wake = AbortSignal.any([over, run.signal]);
  for (let pauseMs = WATCH_EVERY_MS; ; ) {
    const leftMs = run.deadlineMs - run.clock.monotonicMs();
    await run.clock.sleep(Math.max(0, Math.min(pauseMs, leftMs)), wake);
    if (over.aborted) return undefined;
    if (run.signal.aborted) return { kind: "aborted" };
    if (run.clock.monotonicMs() >= run.deadlineMs) return { kind: "timeout" };
    const beganMs = run.clock.monotonicMs();
    const failure = await run.watch?.();
    if (failure !== undefined) return { kind: "over-limit", failure };
    pauseMs = Math.max(WATCH_EVERY_MS, (run.clock.monotonicMs() - beganMs) / WATCH_SHARE);
  }
}

/** Undefined when there is more; all of it is read, so that the writer never waits. */
async function firstBytes(stream: ReadableStream<Uint8Array>, maxBytes: number): Promise<string | undefined> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of stream) {
    bytes += piece.length;
    if (bytes <= maxBytes) pieces.push(piece);
  }
  return bytes > maxBytes ? undefined : Buffer.concat(pieces).toString();
}

async function lastBytes(stream: ReadableStream<Uint8Array>, maxBytes: number): Promise<string> {
  let kept = Buffer.alloc(0);
  for await (const piece of stream) {
    kept = Buffer.concat([kept, piece]);
    if (kept.length > maxBytes) kept = kept.subarray(kept.length - maxBytes);
  }
  return kept.toString();
}
