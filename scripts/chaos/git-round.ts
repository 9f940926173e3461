/**
 * Rounds over repositories: workers are killed at random moments, again and again, while a run goes on, and once more after new commits. Then
 * findings, ledger and git state are compared with those of an undisturbed run over the same repositories. In odd rounds every second repository
 * is behind a git server, so that clones and fetches are killed, too.
 * Promises: a round begins with the same repositories, byte for byte, and empty databases; the same seed kills at the same moments; nobody outlives a round.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { discoverRepositories } from "../../src/sources/git/index.ts";
import { GitHttpServer } from "../../test/support/git-http-server.ts";
import { Random } from "../../test/support/random.ts";
import { addCommit, makeHoard, makeRepositories } from "../fleet/make-repositories.ts";
import { openStage, type Stage, succeeded } from "../fleet/stage.ts";
import { Database } from "./database.ts";
import { compareRemains, type GitDatabases, type GitRemains, readGitRemains } from "./git-remains.ts";

export interface GitRoundResult {
  readonly seed: number;
  readonly problems: readonly string[];
  readonly kills: number;
  readonly workersStarted: number;
  /** Times a shard got another owner before it was done. */
  readonly takeovers: number;
  readonly durationMs: number;
}

export interface GitSceneOptions {
  readonly binary: string;
  /** For repositories and what else there is; the caller's to remove. */
  readonly folder: string;
  readonly repositories?: number;
}

const REPOSITORIES = 20;
const COMMITS = 60;
/** More hits than a scan holds before it is checkpointed. */
const HOARD = { files: 80, secretsPerFile: 150 };
const LEASE_MS = 1000;
const RUN_MAX_MS = 240_000;
const KILLS_MAX = 8;
/** Of one life: from before it has claimed anything to well into the work. */
const LIFE_MAX_MS = 1600;
const POLL_MS = 25;

/** The repositories before and after the new commits, as the two phases of a round see them. */
interface Phases<T> {
  readonly first: T;
  readonly second: T;
}

type Ways = "in-place" | "mirrored";

export class GitScene implements AsyncDisposable {
  readonly #options: GitSceneOptions;
  readonly #original: string;
  readonly #folder: string;
  readonly #truths = new Map<Ways, Promise<Phases<GitRemains>>>();
  /** The same for all rounds: its port stands in the keys of repositories. */
  #server: GitHttpServer | undefined;

  constructor(options: GitSceneOptions) {
    this.#options = options;
    this.#original = join(options.folder, "original");
    this.#folder = join(realpathSync(options.folder), "repositories");
    if (existsSync(this.#original)) return;
    mkdirSync(this.#original, { recursive: true });
    const repositories = (options.repositories ?? REPOSITORIES) - 1;
    makeRepositories(this.#original, { repositories, commits: COMMITS, seed: 5, secretEvery: 12 });
    makeHoard(join(this.#original, "hoard.git"), HOARD.files, HOARD.secretsPerFile);
  }

  /** `tamper`: for tests of the judge, before it looks. */
  async play(
    seed: number,
    tamper: (databases: GitDatabases) => Promise<void> = async () => {},
  ): Promise<GitRoundResult> {
    const ways = seed % 2 === 0 ? "in-place" : "mirrored";
    const known = this.#truths.get(ways) ?? this.#undisturbed(ways);
    this.#truths.set(ways, known);
    const truth = await known;
    const startedAtMs = performance.now();
    this.#restore();
    await using stage = await openStage(this.#options.binary);
    await using databases = databasesOf(stage);
    succeeded(await stage.run(["migrate"]), "migrate");
    const first = await this.#suffer(stage, ways, new Random(2 * seed + 1));
    const problems = [
      ...first.problems,
      ...compareRemains(truth.first, await readGitRemains(databases, ways)),
    ];
    this.#grow();
    const second = await this.#suffer(stage, ways, new Random(2 * seed + 2));
    await tamper(databases);
    problems.push(...second.problems, ...compareRemains(truth.second, await readGitRemains(databases, ways)));
    return {
      ...{ seed, problems },
      kills: first.kills + second.kills,
      workersStarted: first.workersStarted + second.workersStarted,
      takeovers: first.takeovers + second.takeovers,
      durationMs: performance.now() - startedAtMs,
    };
  }

  /** What is made up here lasts no longer than the caller's folder. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server?.[Symbol.asyncDispose]();
  }

  async #undisturbed(ways: Ways): Promise<Phases<GitRemains>> {
    this.#restore();
    await using stage = await openStage(this.#options.binary);
    await using databases = databasesOf(stage);
    succeeded(await stage.run(["migrate"]), "migrate");
    const look = async () => {
      const run = await this.#submit(stage, ways);
      if ((await stage.startWorker({ kind: "git" }, run, 1).exited) !== 0)
        throw new Error(`the undisturbed worker failed: ${logOf(stage, 1)}`);
      return readGitRemains(databases, ways);
    };
    const first = await look();
    this.#grow();
    const second = await look();
    if (first.findings.length === 0 || first.watermarks.length === 0)
      throw new Error("the undisturbed run found nothing");
    return { first, second };
  }

  /** Times of files included: they are part of how a worker tells that nothing has changed. */
  #restore(): void {
    rmSync(this.#folder, { recursive: true, force: true });
    cpSync(this.#original, this.#folder, { recursive: true, preserveTimestamps: true });
  }

  #grow(): void {
    for (let team = 0; team < 9; team++) {
      const path = join(this.#folder, `team${team}`, `repo${team}.git`);
      if (existsSync(path)) addCommit(path, team);
    }
  }

  async #submit(stage: Stage, ways: Ways): Promise<string> {
    const list = join(stage.folder, "repositories.txt");
    const { repositories } = await discoverRepositories(this.#folder, { depthMax: 4 });
    this.#server ??= new GitHttpServer({ folder: this.#folder });
    const server = this.#server;
    const locators = repositories.map((path, at) =>
      ways === "mirrored" && at % 2 === 1 ? server.url(relative(this.#folder, path)) : path,
    );
    writeFileSync(list, locators.join("\n"));
    const flags = [`--from-file=${list}`, `--lease-duration=${LEASE_MS}ms`, "--max-shard-retries=1000"];
    const ended = await stage.run(["runs", "submit", "--source=git", ...flags]);
    return succeeded(ended, "runs submit").stdout.split("\n")[0]!;
  }

  async #suffer(
    stage: Stage,
    ways: Ways,
    random: Random,
  ): Promise<Omit<GitRoundResult, "seed" | "durationMs">> {
    const run = await this.#submit(stage, ways);
    const crew = new Crew(stage, run, random);
    const isOver = await crew.work(2 + random.below(2));
    const problems = [...crew.problems];
    if (!isOver) problems.push(`the run did not end within ${RUN_MAX_MS} ms`);
    const shards = await shardsOf(stage, run);
    problems.push(
      ...shards.filter(({ status }) => status !== "done").map((one) => `shard ${one.shard} is ${one.status}`),
    );
    const takeovers = shards.reduce((sum, { fence }) => sum + Math.max(0, Number(fence) - 2), 0);
    return { problems, kills: crew.kills, workersStarted: crew.started, takeovers };
  }
}

/** Workers on one run; who is killed is replaced, until the run is over. */
class Crew {
  kills = 0;
  started = 0;
  readonly problems: string[] = [];
  readonly #stage: Stage;
  readonly #run: string;
  readonly #random: Random;
  #isOver = false;

  constructor(stage: Stage, run: string, random: Random) {
    this.#stage = stage;
    this.#run = run;
    this.#random = random;
  }

  /** False when the run did not end in time. */
  async work(places: number): Promise<boolean> {
    const untilMs = performance.now() + RUN_MAX_MS;
    await Promise.all(Array.from({ length: places }, () => this.#fill(untilMs)));
    return this.#isOver;
  }

  async #fill(untilMs: number): Promise<void> {
    while (!this.#isOver && performance.now() < untilMs) {
      const id = ++this.started;
      const threads = String(1 + this.#random.below(2));
      const child = this.#stage.startWorker({ kind: "git" }, this.#run, id, {
        GOSSIP_WORKER_THREADS: threads,
        RUST_LOG: "debug",
      });
      const lifeMs = this.kills < KILLS_MAX ? this.#random.below(LIFE_MAX_MS) : Number.POSITIVE_INFINITY;
      const isKilled = await this.#live(child, lifeMs, untilMs);
      if (isKilled) continue;
      const log = logOf(this.#stage, id);
      if (child.exitCode === 0 && log.includes("end=run-done")) this.#isOver = true;
      else this.problems.push(`worker ${id} ended with ${child.exitCode}: ${log.trim().split("\n").at(-1)}`);
    }
  }

  /** Whether it had to be killed. */
  async #live(child: Bun.Subprocess, lifeMs: number, untilMs: number): Promise<boolean> {
    const bornAtMs = performance.now();
    while (child.exitCode === null && child.signalCode === null) {
      const isDue = performance.now() - bornAtMs >= lifeMs;
      if (isDue || performance.now() > untilMs) {
        child.kill("SIGKILL");
        await child.exited;
        if (child.exitCode === 0) return false;
        this.kills++;
        return true;
      }
      await Promise.race([child.exited, Bun.sleep(POLL_MS)]);
    }
    return false;
  }
}

async function shardsOf(stage: Stage, run: string) {
  const listed = succeeded(await stage.run(["shards", "list", run, "--format=json"]), "shards list");
  return JSON.parse(listed.stdout) as readonly {
    readonly shard: string;
    readonly status: string;
    readonly fence: string;
  }[];
}

function logOf(stage: Stage, worker: number): string {
  return readFileSync(join(stage.folder, `worker-${worker}.log`), "utf8");
}

function databasesOf({ env }: Stage): GitDatabases & AsyncDisposable {
  const ledger = new Database(env["GOSSIP_DONE_LEDGER_POSTGRES_DSN"]!);
  const findings = new Database(env["GOSSIP_FINDINGS_POSTGRES_DSN"]!);
  const gitKv = new Database(env["GOSSIP_GIT_KV_POSTGRES_DSN"]!);
  const close = async () => {
    for (const database of [ledger, findings, gitKv]) await database.close();
  };
  return { ledger, findings, gitKv, [Symbol.asyncDispose]: close };
}
