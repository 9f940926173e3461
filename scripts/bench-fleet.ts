/**
 * What a fleet costs beside a local scan: whole programs on this machine, a real etcd and PostgreSQL, made-up trees.
 *   bun scripts/bench-fleet.ts [--files=1000000] [--file-bytes=1500] [--large-files=50000] [--large-file-bytes=200000]
 *                              [--workers=1,2,4] [--rounds=1]
 * Prints a Markdown table: items and megabytes a second of the local scan and of 1, 2 and 4 workers, a second run over unchanged
 * content, peak memory of the largest worker, and how long 10,000 shards take to submit. Worker processes share the machine's
 * cores with the servers, so their threads are divided among them.
 */
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { median } from "./bench/statistics.ts";
import { makeTree } from "./fleet/make-tree.ts";
import { openStage, type Stage, succeeded } from "./fleet/stage.ts";

const ROOT = join(import.meta.dir, "..");
const PROGRAM = join(ROOT, "dist/gossip-worker");
const CACHE = join(ROOT, ".cache/bench-fleet");
const SHARDS_SUBMITTED = 10_000;

interface Tree {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
}

interface Row {
  readonly what: string;
  readonly seconds: number;
  readonly peakBytes: number;
  readonly note: string;
}

const { values } = parseArgs({
  options: {
    files: { type: "string", default: "1000000" },
    "file-bytes": { type: "string", default: "1500" },
    "large-files": { type: "string", default: "50000" },
    "large-file-bytes": { type: "string", default: "200000" },
    workers: { type: "string", default: "1,2,4" },
    rounds: { type: "string", default: "1" },
  },
});
const rounds = Number(values.rounds);
const workerCounts = values.workers.split(",").map(Number);

await contest("small files", tree("small", Number(values.files), Number(values["file-bytes"])));
await contest(
  "large files",
  tree("large", Number(values["large-files"]), Number(values["large-file-bytes"])),
);
await submission(tree("small", Number(values.files), Number(values["file-bytes"])));
process.exit(0);

/** Kept between runs: a million files take a while. */
function tree(name: string, files: number, fileBytes: number): Tree {
  const folder = join(CACHE, `${name}-${files}-${fileBytes}`);
  const note = `${folder}.json`;
  if (files > 0 && !existsSync(note)) {
    mkdirSync(CACHE, { recursive: true });
    process.stderr.write(`making ${files} files in ${folder}\n`);
    const made = makeTree(folder, { files, fileBytes, secrets: Math.ceil(files / 100), seed: 3 });
    writeFileSync(note, JSON.stringify(made));
  }
  const { bytes } = files > 0 ? (JSON.parse(readFileSync(note, "utf8")) as { bytes: number }) : { bytes: 0 };
  return { folder: files > 0 ? realpathSync(folder) : folder, files, bytes };
}

async function contest(title: string, tree: Tree): Promise<void> {
  if (tree.files === 0) return;
  const rows: Row[] = [await local(tree)];
  for (const workers of workerCounts) rows.push(...(await fleet(tree, workers)));
  print(title, tree, rows);
}

async function local(tree: Tree): Promise<Row> {
  await using stage = await openStage(PROGRAM);
  const args = ["scan", tree.folder, "--format=json", "--output=/dev/null", "--quiet"];
  // The first one warms the page cache for all.
  await stage.run(args);
  const runs = await times(rounds, () => stage.run(args));
  return {
    what: "local scan",
    seconds: median(runs.map(({ ms }) => ms)) / 1000,
    peakBytes: Math.max(...runs.map(({ peakBytes }) => peakBytes)),
    note: "",
  };
}

async function fleet(tree: Tree, workers: number): Promise<Row[]> {
  const runs = await times(rounds, async () => {
    await using stage = await openStage(PROGRAM);
    succeeded(await stage.run(["migrate"]), "migrate");
    return [await oneRun(stage, tree, workers), await oneRun(stage, tree, workers)] as const;
  });
  const name = `${workers} worker${workers === 1 ? "" : "s"}`;
  return [0, 1].map((index) => ({
    what: index === 0 ? name : `${name}, second run`,
    seconds: median(runs.map((pair) => pair[index]!.seconds)),
    peakBytes: Math.max(...runs.map((pair) => pair[index]!.peakBytes)),
    note: runs[0]![index]!.note,
  }));
}

/** From the start of the workers to the end of the last one; submission is measured by itself. */
async function oneRun(stage: Stage, tree: Tree, workers: number): Promise<Row> {
  const run = succeeded(await stage.run(["runs", "submit", tree.folder]), "runs submit").stdout.split(
    "\n",
  )[0]!;
  const threads = Math.max(1, Math.floor(availableParallelism() / workers));
  const env = { GOSSIP_WORKER_THREADS: String(threads), RUST_LOG: "info" };
  const startedAt = performance.now();
  const children = Array.from({ length: workers }, (_, index) =>
    stage.startWorker(tree.folder, run, index + 1, env),
  );
  const codes = await Promise.all(children.map((child) => child.exited));
  const seconds = (performance.now() - startedAt) / 1000;
  if (codes.some((code) => code !== 0)) throw new Error(`workers ended with ${codes.join(", ")}`);
  const log = readFileSync(join(stage.folder, "worker-1.log"), "utf8");
  const [, receiptMs, checkpointMs] = /durable_receipt_ms=(\d+) checkpoint_ms=(\d+)/.exec(log) ?? [];
  return {
    what: "",
    seconds,
    peakBytes: Math.max(...children.map((child) => child.resourceUsage()?.maxRSS ?? 0)),
    note: `worker 1: ${receiptMs} ms in commits, ${checkpointMs} ms in checkpoints`,
  };
}

async function submission(tree: Tree): Promise<void> {
  if (tree.files < SHARDS_SUBMITTED) return;
  await using stage = await openStage(PROGRAM);
  const args = ["runs", "submit", tree.folder, `--shards=${SHARDS_SUBMITTED}`];
  const ended = succeeded(await stage.run(args), "runs submit");
  const [, shards] = /([\d,]+) shards/.exec(ended.stdout) ?? [];
  process.stdout.write(
    `\nSubmitting ${shards} shards over ${tree.files} files, planning included: ${(ended.ms / 1000).toFixed(2)} s, ` +
      `${(ended.peakBytes / 2 ** 20).toFixed(0)} MiB at most.\n`,
  );
}

function print(title: string, { files, bytes }: Tree, rows: readonly Row[]): void {
  const [base] = rows;
  const lines = rows.map((row, index) => {
    const first = rows[index - 1];
    const isSecond = row.what.endsWith("second run");
    const ratio = isSecond
      ? `${(first!.seconds / row.seconds).toFixed(1)}x its first`
      : `${percent(base!, row)} of local`;
    return `| ${row.what} | ${row.seconds.toFixed(2)} | ${Math.round(files / row.seconds)} | ${Math.round(
      bytes / 1e6 / row.seconds,
    )} | ${ratio} | ${(row.peakBytes / 2 ** 20).toFixed(0)} | ${row.note} |`;
  });
  process.stdout.write(
    `\n### ${title}: ${files} files, ${(bytes / 1e6).toFixed(0)} MB, ${availableParallelism()} cores\n\n` +
      `| | seconds | items/s | MB/s | ratio | peak MiB of a process | |\n| --- | --: | --: | --: | --: | --: | --- |\n${lines.join("\n")}\n`,
  );
}

function percent(base: Row, row: Row): string {
  return `${((100 * base.seconds) / row.seconds).toFixed(0)} %`;
}

async function times<T>(count: number, work: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let i = 0; i < count; i++) results.push(await work());
  return results;
}
