/**
 * The compiled binary as end-to-end tests use it: in an empty folder, with an empty environment, far from node_modules.
 * Promises: one link to the newest binary is all that is left behind; runs side by side share it.
 */
import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sample } from "../../src/engine/rules/sample.ts";
import { encodeBase62 } from "../../src/engine/validators/codec/base62.ts";
import { crc32 } from "../../src/engine/validators/codec/crc32.ts";

export const ROOT = join(import.meta.dir, "../..");
const BUILT = join(ROOT, "dist/gossip-worker");

/** Starting a 100 MB program on a machine with other work to do takes its time; tests of the fleet start many. */
export const SLOW_MS = 300_000;

/** One folder for each place the program is built in. Any user may read it: some tests run as nobody. */
const FOLDER = join(tmpdir(), `gossip-e2e-${Bun.hash(ROOT).toString(36)}`);
const EMPTY_FOLDER = join(FOLDER, "empty");
mkdirSync(EMPTY_FOLDER, { recursive: true, mode: 0o755 });

/** The binary, linked to a place with nothing around it. */
export const PROGRAM = placeProgram();

function placeProgram(): string {
  if (!existsSync(BUILT)) throw new Error(`${BUILT} is missing; run: bun run build`);
  const { ino, mtimeMs } = statSync(BUILT);
  const name = `gossip-worker-${ino}-${Math.round(mtimeMs)}`;
  for (const old of readdirSync(FOLDER)) {
    if (old !== name && old !== "empty") rmSync(join(FOLDER, old), { force: true });
  }
  const program = join(FOLDER, name);
  try {
    if (!existsSync(program)) linkSync(BUILT, program);
  } catch {
    // Another file system, or a run beside this one was faster.
    if (!existsSync(program)) copyFileSync(BUILT, program);
  }
  return program;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  /** What starts the program, for another user or other mounts. */
  readonly through?: readonly string[];
}

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export function start(args: readonly string[], options: RunOptions = {}) {
  return Bun.spawn([...(options.through ?? []), PROGRAM, ...args], {
    cwd: options.cwd ?? EMPTY_FOLDER,
    env: options.env ?? {},
    stdin: options.stdin === undefined ? "ignore" : Buffer.from(options.stdin),
    stdout: "pipe",
    stderr: "pipe",
  });
}

export async function run(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const child = start(args, options);
  const [stdout, stderr] = await Promise.all([child.stdout.text(), child.stderr.text()]);
  return { code: await child.exited, stdout, stderr };
}

/** A GitHub token nobody was ever given, with the checksum that makes it look like one that was. */
export function madeUpToken(seed: number): string {
  const body = sample("alnum", 30, seed);
  return ["ghp", `${body}${encodeBase62(crc32(body), 6)}`].join("_");
}

/** `count` lines, each with another token. */
export function tokenLines(count: number): string {
  return Array.from(
    { length: count },
    (_, index) => `export TOKEN_${index}=${madeUpToken(index + 1)}\n`,
  ).join("");
}
