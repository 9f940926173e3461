/**
 * The compiled binary as end-to-end tests use it: in an empty folder, with an empty environment, far from node_modules.
 * Promises: every run has its own folder for a home; what a run leaves behind is removed with `using`.
 */
import { chmodSync, copyFileSync, existsSync, linkSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sample } from "../../src/engine/rules/sample.ts";
import { encodeBase62 } from "../../src/engine/validators/codec/base62.ts";
import { crc32 } from "../../src/engine/validators/codec/crc32.ts";

export const ROOT = join(import.meta.dir, "../..");
const BUILT = join(ROOT, "dist/gossip-worker");

/** Starting a 100 MB program on a machine with other work to do takes its time. */
export const SLOW_MS = 60_000;

/** The binary, linked into a folder of its own that any user may read. */
export const PROGRAM = placeProgram();

function placeProgram(): string {
  if (!existsSync(BUILT)) throw new Error(`${BUILT} is missing; run: bun run build`);
  const folder = mkdtempSync(join(tmpdir(), "gossip-e2e-"));
  chmodSync(folder, 0o755);
  const program = join(folder, "gossip-worker");
  try {
    linkSync(BUILT, program);
  } catch {
    copyFileSync(BUILT, program);
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

const EMPTY_FOLDER = mkdtempSync(join(tmpdir(), "gossip-e2e-cwd-"));

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
