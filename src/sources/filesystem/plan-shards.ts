/**
 * Cuts a tree into shards of about the same work: one walk in the order of keys, sizes asked, nothing opened.
 * Promises: the ranges tile all keys without gap or overlap, the first begins and the last ends without a bound; memory is bounded
 * whatever the size of the tree; the thread it runs in stays responsive.
 */
import { lstatSync, realpathSync } from "node:fs";
import { UsageError } from "../../contracts/errors.ts";
import type { Problem } from "../../contracts/report.ts";
import type { KeyRange } from "../../contracts/shard.ts";
import { bytesOfKey } from "./core/key-range.ts";
import { PlanBuckets } from "./core/plan-buckets.ts";
import { nativePath } from "./fs-path.ts";
import { OrderedWalk, pathOfKey } from "./ordered-walk.ts";
import { readProblem } from "./read-problem.ts";

export interface PlannedShard extends KeyRange {
  readonly items: number;
  readonly bytes: number;
}

export interface ShardPlan {
  readonly root: { readonly kind: "file" | "directory"; readonly path: string };
  readonly shards: readonly PlannedShard[];
  readonly items: number;
  readonly bytes: number;
  /** Directories that could not be read, the first of them; workers will mark what they meet. */
  readonly problems: readonly Problem[];
}

export interface PlanOptions {
  /** `auto`: by the work there is. */
  readonly shards: number | "auto";
  readonly signal?: AbortSignal;
  /** Called now and then with how many files were seen. */
  readonly onProgress?: (items: number) => void;
}

const SHARDS_MAX = 10_000;

/** Opening a file costs about as much as scanning this many bytes. */
const ITEM_BYTES = 4096;
/** What a shard of an automatic plan weighs: some seconds of work for one worker. */
const AUTO_SHARD_BYTES = 128 * 1024 ** 2;
const PROBLEMS_MAX = 100;
const SLICE_MS = 20;
const DIRECTORIES_PER_SLICE = 16;

/** Throws a UsageError when `root` is no file and no directory that can be read. */
export async function planShards(root: string, options: PlanOptions): Promise<ShardPlan> {
  options.signal?.throwIfAborted();
  if (options.shards !== "auto" && !(Number.isInteger(options.shards) && options.shards > 0))
    throw new UsageError("the number of shards is a whole number from 1, or `auto`");
  const { path, kind, sizeBytes } = canonicalRoot(root);
  const all = { start: new Uint8Array(), end: new Uint8Array() };
  if (kind === "file") {
    const only = { ...all, items: 1, bytes: sizeBytes };
    return { root: { kind, path }, shards: [only], items: 1, bytes: sizeBytes, problems: [] };
  }
  const buckets = new PlanBuckets();
  const problems = await weigh(path, buckets, options);
  const wanted = options.shards === "auto" ? Math.ceil(buckets.weight / AUTO_SHARD_BYTES) : options.shards;
  const groups = buckets.group(Math.min(Math.max(wanted, 1), SHARDS_MAX));
  const shards = groups.map((group, index) => ({
    start: index === 0 ? all.start : bytesOfKey(group.start),
    end: index === groups.length - 1 ? all.end : bytesOfKey(groups[index + 1]!.start),
    items: group.items,
    bytes: group.bytes,
  }));
  return { root: { kind, path }, shards, items: buckets.items, bytes: buckets.bytes, problems };
}

async function weigh(path: string, buckets: PlanBuckets, options: PlanOptions): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const walk = new OrderedWalk({ root: path, bounds: { start: "", end: "" } });
  let breatheAt = performance.now() + SLICE_MS;
  for (;;) {
    const entry = walk.next(DIRECTORIES_PER_SLICE);
    if (entry === "done") break;
    if (entry?.kind === "file") {
      const bytes = sizeOf(path, entry.key);
      buckets.add(entry.key, bytes, bytes + ITEM_BYTES);
    } else if (entry !== undefined && problems.length < PROBLEMS_MAX) problems.push(entry.problem);
    if (performance.now() < breatheAt) continue;
    options.onProgress?.(buckets.items);
    await new Promise((resume) => setImmediate(resume));
    options.signal?.throwIfAborted();
    breatheAt = performance.now() + SLICE_MS;
  }
  if (walk.rootProblem !== undefined) throw unusable(path, walk.rootProblem);
  options.onProgress?.(buckets.items);
  return problems;
}

/** A file that is gone by now, or hides its size, is a small one. */
function sizeOf(root: string, key: string): number {
  try {
    return lstatSync(nativePath(pathOfKey(root, key))).size;
  } catch {
    return 0;
  }
}

function canonicalRoot(root: string): { path: string; kind: "file" | "directory"; sizeBytes: number } {
  try {
    const path = realpathSync(root);
    const stat = lstatSync(path);
    if (stat.isDirectory()) return { path, kind: "directory", sizeBytes: 0 };
    if (stat.isFile()) return { path, kind: "file", sizeBytes: stat.size };
  } catch (error) {
    throw unusable(root, readProblem(root, error));
  }
  throw new UsageError(`${root} is neither a file nor a directory; name one of them`);
}

function unusable(root: string, { message }: Problem): UsageError {
  return new UsageError(`${root} ${message}; name a directory or file that can be read`);
}
