/**
 * `statx` of the C library, by name below an open directory: half of what `lstatSync` costs, as no path is resolved and no object made.
 * Promises: `undefined` where the library is not the known one; whatever fails here is left to `node:fs`, which says why.
 * May not: allocate per call; be shared between threads.
 */
import { dlopen, FFIType, ptr } from "bun:ffi";
import { FACT_AT, type FactTable } from "./core/fact-table.ts";

export interface LibcStat {
  /** A number for `read`; negative: it cannot be opened. `path`: without a zero byte. */
  open(path: Uint8Array): number;
  close(directory: number): void;
  /** False: no facts; `node:fs` is to be asked. `name`: one character a byte. */
  read(directory: number, name: string, into: FactTable, index: number): boolean;
}

const LIBRARY = "libc.so.6";
const PATH_MAX = 4096;
/** Directory, not for reading, closed when another program is started. */
const OPEN = 0o200000 | 0o10000000 | 0o2000000;
/** As `lstat`: links are not followed, nothing is mounted. */
const AT = 0x100 | 0x800;
/** Type, size and both times. */
const WANTED = 0x1 | 0x40 | 0x80 | 0x200;
/** Words of `struct statx`. */
const STAT = { mask: 0, mode: 7, size: 10, ctime: 24, mtime: 28 } as const;
const STAT_WORDS = 64;
const TYPE = 0xf000;
const REGULAR = 0x8000;

export function openLibcStat(): LibcStat | undefined {
  if (process.platform !== "linux") return undefined;
  try {
    return statOf(load());
  } catch {
    return undefined;
  }
}

function load() {
  return dlopen(LIBRARY, {
    open: { args: [FFIType.ptr, FFIType.i32], returns: FFIType.i32 },
    close: { args: [FFIType.i32], returns: FFIType.i32 },
    statx: {
      args: [FFIType.i32, FFIType.ptr, FFIType.i32, FFIType.u32, FFIType.ptr],
      returns: FFIType.i32,
    },
  }).symbols;
}

function statOf(libc: ReturnType<typeof load>): LibcStat {
  // Memory of their own: the address of a small array of the engine's would not last.
  const path = Buffer.from(new ArrayBuffer(PATH_MAX));
  const stat = new Uint32Array(new ArrayBuffer(PATH_MAX), 0, STAT_WORDS);
  const pathAt = ptr(path);
  const statAt = ptr(stat);
  return {
    open(bytes) {
      if (bytes.length >= PATH_MAX) return -1;
      path.set(bytes);
      path[bytes.length] = 0;
      return libc.open(pathAt, OPEN);
    },
    close(directory) {
      libc.close(directory);
    },
    read(directory, name, into, index) {
      if (name.length >= PATH_MAX) return false;
      path[path.write(name, 0, "latin1")] = 0;
      if (libc.statx(directory, pathAt, AT, WANTED, statAt) !== 0) return false;
      if ((stat[STAT.mask]! & WANTED) !== WANTED) return false;
      const { words } = into;
      const to = into.at(index);
      words[to + FACT_AT.size] = stat[STAT.size]!;
      words[to + FACT_AT.size + 1] = stat[STAT.size + 1]!;
      words[to + FACT_AT.mtime] = stat[STAT.mtime]!;
      words[to + FACT_AT.mtime + 1] = stat[STAT.mtime + 1]!;
      words[to + FACT_AT.ctime] = stat[STAT.ctime]!;
      words[to + FACT_AT.ctime + 1] = stat[STAT.ctime + 1]!;
      words[to + FACT_AT.mtimeNs] = stat[STAT.mtime + 2]!;
      words[to + FACT_AT.ctimeNs] = stat[STAT.ctime + 2]!;
      words[to + FACT_AT.kind] = (stat[STAT.mode]! & TYPE) === REGULAR ? 0 : 1;
      return true;
    },
  };
}
