/** The body of scripts/fleet-demo.sh: bun scripts/fleet/demo.ts PROGRAM */
import { realpathSync } from "node:fs";
import { join } from "node:path";
import { makeTree } from "./make-tree.ts";
import { openStage, type Stage, succeeded } from "./stage.ts";

const FILES = 40_000;
const SECRETS = 1_000;
const SHARDS = 24;
const LEASE = "2s";
/** When the first worker dies: it has begun, and has far to go. */
const KILL_AFTER_MS = 900;

/** A line of a jsonl report. */
interface ReportLine {
  readonly type: string;
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

const [program] = process.argv.slice(2);
if (program === undefined) throw new Error("name the program to run");
process.exit(await demo(program));

async function demo(program: string): Promise<number> {
  await using stage = await openStage(program);
  const tree = join(realpathSync(stage.folder), "tree");
  say(`making ${FILES} files`);
  const made = makeTree(tree, { files: FILES, fileBytes: 4000, secrets: SECRETS, seed: 7 });
  say(`${made.files} files, ${(made.bytes / 1e6).toFixed(0)} MB, ${made.secrets} of them with a secret`);
  succeeded(await stage.run(["migrate"]), "migrate");
  const submit = ["runs", "submit", tree, `--shards=${SHARDS}`, `--lease-duration=${LEASE}`];
  const run = succeeded(await stage.run(submit), "runs submit").stdout.split("\n")[0]!;
  say(`run ${run}: ${SHARDS} shards; starting workers 1, 2 and 3`);
  await workThrough(stage, tree, run);
  const status = succeeded(await stage.run(["runs", "show", run, "--format=json"]), "runs show").stdout;
  const { status: end } = JSON.parse(status) as { status: string };
  const fleet = await fleetFindings(stage, tree);
  const local = await localFindings(stage, tree);
  const missing = local.filter((one) => !fleet.includes(one)).length;
  const extra = fleet.filter((one) => !local.includes(one)).length;
  const isEqual = end === "done" && fleet.length === local.length && missing === 0 && extra === 0;
  say(
    `${isEqual ? "EQUAL" : "DIFFERENT"}: run ${end}; ${fleet.length} findings by the fleet, ${local.length} locally, ` +
      `${missing} missing, ${extra} too many; 1 of 3 workers killed`,
  );
  return isEqual ? 0 : 1;
}

async function workThrough(stage: Stage, tree: string, run: string): Promise<void> {
  // One thread each: three workers share this machine, and the one that dies shall die in the middle.
  const env = { GOSSIP_WORKER_THREADS: "1", GOSSIP_MAX_ITEMS: "500" };
  const workers = [1, 2, 3].map((worker) => stage.startWorker(tree, run, worker, env));
  await Bun.sleep(KILL_AFTER_MS);
  if (workers[0]!.exitCode !== null) throw new Error("worker 1 ended before it could be killed");
  workers[0]!.kill("SIGKILL");
  say("worker 1 is killed (SIGKILL); its lease runs out, and the others take its shards");
  const codes = await Promise.all(workers.slice(1).map((worker) => worker.exited));
  say(`workers 2 and 3 ended with ${codes.join(" and ")}`);
}

async function fleetFindings(stage: Stage, tree: string): Promise<string[]> {
  const args = ["findings", "export", "--format=jsonl"];
  const { stdout } = succeeded(await stage.run(args), "findings export");
  return places(
    stdout.split("\n").filter((line) => line !== ""),
    tree,
  );
}

async function localFindings(stage: Stage, tree: string): Promise<string[]> {
  const { stdout, code, stderr } = await stage.run(["scan", tree, "--format=jsonl", "--quiet"]);
  if (code !== 3) throw new Error(`the local scan ended with ${code}:\n${stderr}`);
  return places(
    stdout.split("\n").filter((line) => line !== ""),
    tree,
  );
}

/** `path line column rule`, the path below the tree. */
function places(lines: readonly string[], tree: string): string[] {
  return lines
    .map((line) => JSON.parse(line) as ReportLine)
    .filter(({ type }) => type === "finding")
    .map(({ path, line, column, rule }) => {
      const below = path.startsWith(`${tree}/`) ? path.slice(tree.length + 1) : path;
      return `${below} ${line} ${column} ${rule}`;
    })
    .sort();
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
