/**
 * The workers of one round: real processes of the binary, each with lines of its own to every server.
 * Promises: who dies is replaced while the run goes on; nobody outlives the round, or this program.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TcpProxy } from "../../test/support/tcp-proxy.ts";
import type { Line } from "./plan.ts";

export interface FleetOptions {
  readonly binary: string;
  /** Of this round; stderr of worker N goes to worker-N.log. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly etcdPorts: readonly number[];
  readonly postgresPort: number;
  /** The DSN of a database behind a port. */
  readonly dsn: (database: "ledger" | "findings", port: number) => string;
}

/** Why it ended: by itself, or because the plan said so. */
export type Ending = "itself" | "killed" | "asked";

export interface WorkerEnd {
  readonly id: number;
  readonly ending: Ending;
  readonly exitCode: number;
  readonly log: string;
}

/** A place in the fleet: whoever fills it has the same lines. */
interface Place {
  readonly lines: Readonly<Record<Line, readonly TcpProxy[]>>;
  child: Bun.Subprocess | undefined;
  ending: Ending;
}

/** More than any plan needs. */
const REPLACEMENTS_MAX = 40;
/** As a supervisor would. */
const RESTART_AFTER_MS = 250;
const SETPRIV = process.platform === "linux" ? Bun.which("setpriv") : null;

export class Fleet {
  readonly ends: WorkerEnd[] = [];
  readonly #options: FleetOptions;
  readonly #places: Place[] = [];
  readonly #over = Promise.withResolvers<void>();
  #started = 0;
  #isOver = false;

  constructor(options: FleetOptions) {
    this.#options = options;
  }

  get started(): number {
    return this.#started;
  }

  /** A worker said that the run is over, or nobody may be started any more. */
  get over(): Promise<void> {
    return this.#over.promise;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  async open(size: number): Promise<void> {
    const { etcdPorts, postgresPort } = this.#options;
    for (let at = 0; at < size; at++) {
      const lines = {
        etcd: await Promise.all(etcdPorts.map((port) => TcpProxy.start(port))),
        "done-ledger": [await TcpProxy.start(postgresPort)],
        findings: [await TcpProxy.start(postgresPort)],
      };
      this.#places.push({ lines, child: undefined, ending: "itself" });
    }
    for (const place of this.#places) this.#start(place);
  }

  lines(at: number, line: Line): readonly TcpProxy[] {
    return this.#places[at]!.lines[line];
  }

  /** A replacement comes after the pause. */
  async kill(at: number, pauseMs: number): Promise<void> {
    await this.#end(at, "killed", "SIGKILL", pauseMs);
  }

  async stop(at: number): Promise<void> {
    await this.#end(at, "asked", "SIGTERM", 0);
  }

  freeze(at: number): void {
    this.#places[at]!.child?.kill("SIGSTOP");
  }

  thaw(at: number): void {
    this.#places[at]!.child?.kill("SIGCONT");
  }

  /** Every line carries, every worker moves. */
  heal(): void {
    for (const [at, { lines }] of this.#places.entries()) {
      this.thaw(at);
      for (const proxy of Object.values(lines).flat()) proxy.mode = { kind: "pass" };
    }
  }

  /** Until everybody has gone by themselves; false when somebody had to be made to. */
  async settle(withinMs: number): Promise<boolean> {
    const running = this.#places.flatMap(({ child }) => (child === undefined ? [] : [child]));
    const gone = Promise.all(running.map(({ exited }) => exited)).then(() => true);
    return Promise.race([gone, Bun.sleep(withinMs).then(() => false)]);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#finish();
    for (const place of this.#places) {
      place.ending = "killed";
      place.child?.kill("SIGKILL");
      await place.child?.exited;
      for (const proxy of Object.values(place.lines).flat()) await proxy[Symbol.asyncDispose]();
    }
  }

  #start(place: Place): void {
    const { binary, folder, env, dsn } = this.#options;
    if (this.#isOver) return;
    if (this.#started >= REPLACEMENTS_MAX) {
      this.#finish();
      return;
    }
    const id = ++this.#started;
    const log = join(folder, `worker-${id}.log`);
    const guard = SETPRIV === null ? [] : [SETPRIV, "--pdeathsig", "KILL", "--"];
    place.ending = "itself";
    const portOf = (line: Line) => place.lines[line][0]!.port;
    const child = Bun.spawn([...guard, binary], {
      cwd: folder,
      env: {
        ...env,
        GOSSIP_WORKER_ID: String(id),
        GOSSIP_ETCD_ENDPOINTS: place.lines.etcd.map(({ port }) => `http://127.0.0.1:${port}`).join(","),
        GOSSIP_DONE_LEDGER_POSTGRES_DSN: dsn("ledger", portOf("done-ledger")),
        GOSSIP_FINDINGS_POSTGRES_DSN: dsn("findings", portOf("findings")),
      },
      stdin: "ignore",
      stdout: "ignore",
      stderr: Bun.file(log),
    });
    place.child = child;
    void this.#watch(place, child, id, log);
  }

  async #watch(place: Place, child: Bun.Subprocess, id: number, log: string): Promise<void> {
    const exitCode = await child.exited;
    const { ending } = place;
    place.child = undefined;
    this.ends.push({ id, ending, exitCode, log: readFileSync(log, "utf8") });
    if (ending !== "itself") return;
    // Only the end of the run ends a worker well.
    if (exitCode === 0) this.#finish();
    await Bun.sleep(RESTART_AFTER_MS);
    if (place.child === undefined) this.#start(place);
  }

  async #end(at: number, ending: Ending, signal: NodeJS.Signals, pauseMs: number): Promise<void> {
    const place = this.#places[at]!;
    const { child } = place;
    if (child === undefined) return;
    place.ending = ending;
    child.kill(signal);
    await child.exited;
    await Bun.sleep(pauseMs);
    if (place.child === undefined || place.child === child) this.#start(place);
  }

  #finish(): void {
    this.#isOver = true;
    this.#over.resolve();
  }
}
