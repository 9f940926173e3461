/**
 * A real server as a child process on its own port with its own temporary data: started, stopped, frozen and started again
 * by tests. Promises: it never outlives the process that started it, SIGKILL included where setpriv exists; data of owners
 * that were killed is removed by the next one.
 */
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const FOLDER_PREFIX = "gossip-server-";
const POLL_MS = 15;
const LOG_TAIL_BYTES = 2000;

export interface ServerSpec {
  /** For messages: `etcd`. */
  readonly name: string;
  /** Of `serverFolder`; removed by `dispose`. */
  readonly folder: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Runs as this user; only root may ask for it. */
  readonly user?: SystemUser;
  /** Ends the server at once and without leaving anything behind. */
  readonly stopSignal: "SIGKILL" | "SIGQUIT";
  readonly readyMaxMs: number;
  /** Whether the server answers; a throw means no. */
  isReady(): Promise<boolean> | boolean;
}

export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

const SETPRIV = Bun.which("setpriv");

/** Servers this process has to take along when it ends. */
const owned = new Set<ServerProcess>();
process.once("exit", () => {
  for (const server of owned) server.abandon();
});

export class ServerProcess {
  /** Its data and log; gone after `dispose`. */
  readonly folder: string;
  readonly #spec: ServerSpec;
  #child: Bun.Subprocess | undefined;

  constructor(spec: ServerSpec) {
    this.#spec = spec;
    this.folder = spec.folder;
    owned.add(this);
  }

  get isRunning(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Starts the program, or starts it again on the same data; `ready: false` returns before it answers. */
  async start({ ready = true }: { readonly ready?: boolean } = {}): Promise<void> {
    if (this.isRunning) throw new Error(`${this.#spec.name} is running already`);
    const log = Bun.file(this.#logPath());
    this.#child = Bun.spawn([...this.#guard(), ...this.#spec.command], {
      cwd: "/",
      env: { PATH: process.env["PATH"] ?? "", LC_ALL: "C", TZ: "UTC", ...this.#spec.env },
      stdin: "ignore",
      stdout: "ignore",
      stderr: log,
    });
    // A waiting test keeps the process alive by itself; a forgotten server must not.
    this.#child.unref();
    if (ready) await this.untilReady();
  }

  async untilReady(): Promise<void> {
    const deadline = performance.now() + this.#spec.readyMaxMs;
    while (!(await this.#answers())) {
      if (!this.isRunning) throw new Error(`${this.#spec.name} ended while starting: ${this.#logTail()}`);
      if (performance.now() > deadline) {
        throw new Error(
          `${this.#spec.name} was not ready in ${this.#spec.readyMaxMs} ms: ${this.#logTail()}`,
        );
      }
      await Bun.sleep(POLL_MS);
    }
  }

  /** Ends the program and keeps its data. */
  async stop(signal: NodeJS.Signals = this.#spec.stopSignal): Promise<void> {
    if (!this.isRunning) return;
    this.#child!.kill("SIGCONT");
    this.#child!.kill(signal);
    await this.#child!.exited;
  }

  async restart(signal?: NodeJS.Signals): Promise<void> {
    await this.stop(signal);
    await this.start();
  }

  /** Freezes the program: connections stay open, nothing is answered. */
  pause(): void {
    this.#child?.kill("SIGSTOP");
  }

  resume(): void {
    this.#child?.kill("SIGCONT");
  }

  async dispose(): Promise<void> {
    await this.stop();
    owned.delete(this);
    rmSync(this.#spec.folder, { recursive: true, force: true });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.dispose();
  }

  /** setpriv runs the program in its own place: the child's id is the server's, and it dies with us. */
  #guard(): readonly string[] {
    const { user, stopSignal } = this.#spec;
    if (SETPRIV === null) {
      if (user !== undefined)
        throw new Error(`setpriv (util-linux) is needed to start ${this.#spec.name} as root`);
      return [];
    }
    const drop = user === undefined ? [] : [`--reuid=${user.uid}`, `--regid=${user.gid}`, "--clear-groups"];
    return process.platform === "linux"
      ? [SETPRIV, ...drop, "--pdeathsig", stopSignal.slice("SIG".length), "--"]
      : [];
  }

  async #answers(): Promise<boolean> {
    try {
      return await this.#spec.isReady();
    } catch {
      return false;
    }
  }

  /** For the end of the process, where nothing can be waited for. */
  abandon(): void {
    if (this.isRunning) this.#child!.kill(this.#spec.stopSignal);
    rmSync(this.#spec.folder, { recursive: true, force: true });
  }

  #logPath(): string {
    return join(this.#spec.folder, "log");
  }

  #logTail(): string {
    if (!existsSync(this.#logPath())) return "no log";
    return readFileSync(this.#logPath(), "utf8").slice(-LOG_TAIL_BYTES).trim() || "the log is empty";
  }
}

/** A new folder for a server's data, which names the process it belongs to. */
export function serverFolder(owner?: SystemUser): string {
  sweepFolders();
  const folder = mkdtempSync(join(tmpdir(), `${FOLDER_PREFIX}${process.pid}-`));
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
  mkdirSync(join(folder, "data"), { mode: 0o700 });
  if (owner !== undefined) chownSync(join(folder, "data"), owner.uid, owner.gid);
  return folder;
}

/** Removes what killed test processes left; another user's folders cannot be removed and stay. */
function sweepFolders(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(new RegExp(`^${FOLDER_PREFIX}(\\d+)-`).exec(name)?.[1]);
    if (Number.isNaN(pid) || isAlive(pid)) continue;
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {}
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** The first that exists of the users; only root can become somebody else. */
export function unprivilegedUser(names: readonly string[]): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of names) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(":") ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(`none of the users ${names.join(", ")} exists to run a server as`);
}

/** Free ports below the range that outgoing connections take theirs from: a stopped server finds its port again. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    if (!ports.has(port) && (await isFree(port))) ports.add(port);
  }
  return [...ports];
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}

/** The program from the first folder that has it, else from PATH; undefined when the machine has none. */
export function findProgram(name: string, folders: readonly string[]): string | undefined {
  const found = folders
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path) && statSync(path).isFile());
  return found ?? Bun.which(name) ?? undefined;
}

/** Homebrew's own place for a formula; nothing on machines without it. */
export function brewFolders(formulas: readonly string[]): readonly string[] {
  const brew = process.platform === "darwin" ? Bun.which("brew") : null;
  if (brew === null) return [];
  return formulas.map((formula) => {
    const { stdout } = Bun.spawnSync([brew, "--prefix", formula], { stderr: "ignore" });
    return join(stdout.toString().trim() || "/nonexistent", "bin");
  });
}
