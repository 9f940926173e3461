/**
 * Asks for the facts of files by their keys, as the walk gives them out. Promises: one record for each key, in order; an item that cannot be
 * asked says why and stops nothing; links are not followed. Blocks while it reads.
 */
import { lstatSync } from "node:fs";
import { type FactKind, FactTable } from "./core/fact-table.ts";
import type { ByteKey } from "./core/key-range.ts";
import { type FsPath, nativePath } from "./fs-path.ts";
import { openLibcStat } from "./libc-stat.ts";
import { bytesOfPath, pathOfKey } from "./ordered-walk.ts";
import { readProblem } from "./read-problem.ts";

/** Items between two signs of life. */
const BEAT_EVERY = 64;
const NONE = -1;

/** Opened once per thread, by the first reader. */
let shared: { readonly libc: ReturnType<typeof openLibcStat> } | undefined;

export class FactReader {
  readonly #root: FsPath;
  readonly #beat: () => void;
  readonly #libc: ReturnType<typeof openLibcStat>;
  /** The directory that is open, and its key. */
  #directory = NONE;
  #prefix: ByteKey | undefined;

  /** `libc: false` asks `node:fs` alone, as where the library is not known. */
  constructor(root: FsPath, beat: () => void = () => {}, { libc = true } = {}) {
    this.#root = root;
    this.#beat = beat;
    this.#libc = libc ? (shared ??= { libc: openLibcStat() }).libc : undefined;
  }

  read(keys: readonly ByteKey[]): Uint8Array {
    const table = FactTable.ofCount(keys.length);
    try {
      for (let index = 0; index < keys.length; index++) {
        if (index % BEAT_EVERY === 0) this.#beat();
        this.#read(keys[index]!, table, index);
      }
    } finally {
      this.#leave();
    }
    return table.bytes;
  }

  #read(key: ByteKey, table: FactTable, index: number): void {
    const nameAt = key.lastIndexOf("/") + 1;
    if (nameAt === key.length) {
      table.put(index, "broken-directory");
      return;
    }
    if (this.#libc !== undefined) {
      this.#enter(key, nameAt);
      if (this.#directory >= 0 && this.#libc.read(this.#directory, key.slice(nameAt), table, index)) return;
    }
    putFacts(pathOfKey(this.#root, key), table, index);
  }

  #enter(key: ByteKey, nameAt: number): void {
    if (this.#prefix?.length === nameAt && key.startsWith(this.#prefix)) return;
    this.#leave();
    this.#prefix = key.slice(0, nameAt);
    this.#directory = this.#libc!.open(bytesOfPath(pathOfKey(this.#root, key.slice(0, nameAt - 1))));
  }

  #leave(): void {
    if (this.#directory >= 0) this.#libc!.close(this.#directory);
    this.#directory = NONE;
    this.#prefix = undefined;
  }
}

/** The facts of what stands at one path. */
export function factsOfPath(path: FsPath): Uint8Array {
  const table = FactTable.ofCount(1);
  putFacts(path, table, 0);
  return table.bytes;
}

function putFacts(path: FsPath, table: FactTable, index: number): void {
  try {
    const stat = lstatSync(nativePath(path), { bigint: true });
    table.put(index, stat.isFile() ? "file" : "other", stat);
  } catch (error) {
    table.put(index, kindOf(error));
  }
}

function kindOf(error: unknown): FactKind {
  const { kind } = readProblem("", error);
  return kind === "not-found" || kind === "permission" || kind === "changed" ? kind : "unreadable";
}
