/**
 * What we and our peers find of the same labelled cases, as whole programs: each case is a file of its own, and a case counts as found,
 * or as an alarm, when a program reports anything in it.
 *
 *     bun scripts/bench-accuracy.ts CASES…     files or folders of cases (the form is in the head of accuracy.ts)
 *     --peers=gitleaks,kingfisher              only these besides ours
 *
 * A finding anywhere in a case counts, which flatters whoever reports much: look at both columns. Promises: no secret and no text of a
 * case is printed; peers ask no network. What they say is read for names of files alone.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Case, readCases } from "./accuracy/labelled-case.ts";
import { CONTESTANTS, type Contestant, type Job, OURS } from "./bench/contestants.ts";

const PEERS = join(import.meta.dir, "../.cache/bench/peers");
const THREADS = 4;
const FILE = /case-(\d{6})\.txt/g;

interface Found {
  readonly contestant: Contestant;
  /** Numbers of the cases with a finding. */
  readonly cases: ReadonlySet<number>;
  readonly seconds: number;
}

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { peers: { type: "string" } },
});

async function compare(path: string, cases: readonly Case[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "gossip-cases-"));
  try {
    const tree = join(folder, "cases");
    mkdirSync(tree);
    for (const [index, { bytes }] of cases.entries()) writeFileSync(join(tree, fileOf(index)), bytes);
    const all: Found[] = [];
    for (const contestant of chosen()) {
      const found = await findingsOf(contestant, tree, folder);
      if (found !== undefined) all.push(found);
    }
    process.stdout.write(`${page(basename(path), cases, all)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const fileOf = (index: number): string => `case-${String(index).padStart(6, "0")}.txt`;

/** Those that report findings by file. */
function chosen(): readonly Contestant[] {
  const wanted = flags.peers?.split(",");
  return CONTESTANTS.filter(
    ({ name, findings, input }) =>
      findings !== undefined &&
      input === undefined &&
      (name === OURS || wanted === undefined || wanted.includes(name)),
  );
}

async function findingsOf(contestant: Contestant, tree: string, folder: string): Promise<Found | undefined> {
  const job: Job = { folder: tree, threads: THREADS, reportFile: join(folder, contestant.name) };
  writeFileSync(job.reportFile, "");
  try {
    const program = await contestant.get(PEERS);
    const startedAt = performance.now();
    const child = Bun.spawn([program, ...contestant.arguments(job)], {
      env: { ...process.env, ...contestant.environment?.(job) },
      stdin: "ignore",
      stderr: "ignore",
    });
    const [output, code] = await Promise.all([child.stdout.text(), child.exited]);
    const seconds = (performance.now() - startedAt) / 1000;
    if (code !== 0 && contestant.goodExitCodes?.includes(code) !== true)
      throw new Error(`ended with ${code}`);
    const report = contestant.findings!.in === "report" ? readFileSync(job.reportFile, "utf8") : output;
    const cases = new Set([...report.matchAll(FILE)].map(([, number]) => Number(number)));
    return { contestant, cases, seconds };
  } catch (error) {
    process.stderr.write(`${contestant.name}: ${error instanceof Error ? error.message : String(error)}\n`);
    return undefined;
  }
}

function page(name: string, cases: readonly Case[], all: readonly Found[]): string {
  const secrets = numbersOf(cases, "secret");
  const lookalikes = numbersOf(cases, "lookalike");
  const families = new Set(cases.map(({ family }) => family)).size;
  const rows = all
    .toSorted((a, b) => countIn(b, secrets) - countIn(a, secrets))
    .map((found) =>
      [
        ...[found.contestant.name, found.contestant.version],
        ...[
          share(countIn(found, secrets), secrets.length),
          share(countIn(found, lookalikes), lookalikes.length),
        ],
        found.seconds.toFixed(2),
      ].join(" | "),
    );
  return [
    `${name}: ${secrets.length} secrets, ${lookalikes.length} look-alikes, ${families} families`,
    "",
    "| program | version | found | alarms | s |",
    "| --- | --- | ---: | ---: | ---: |",
    ...rows.map((row) => `| ${row} |`),
    "",
  ].join("\n");
}

const numbersOf = (cases: readonly Case[], label: Case["label"]): readonly number[] =>
  [...cases.keys()].filter((index) => cases[index]!.label === label);

const countIn = ({ cases }: Found, numbers: readonly number[]): number =>
  numbers.filter((number) => cases.has(number)).length;

const share = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;

if (positionals.length === 0) {
  process.stderr.write("bench-accuracy: name files or folders of cases, as accuracy.ts reads them\n");
  process.exit(2);
}
mkdirSync(PEERS, { recursive: true });
for (const path of positionals) await compare(path, readCases(resolve(path)));
