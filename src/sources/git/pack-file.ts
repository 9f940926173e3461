/**
 * The bytes of packs by offset, read through a few windows instead of being mapped: a file that shrinks under us is an
 * error and no signal, and packs may be larger than memory. Promises: at most 8 MiB and 64 open files however many
 * packs there are. What `view` gives is borrowed until the next call.
 */
import { closeSync } from "node:fs";
import { type ConfinedDirectory, type OpenFile, readAt, readInto } from "./confined-directory.ts";
import { GitFault } from "./core/git-fault.ts";

/** Small, as bases lie far apart. */
const WINDOW_BYTES = 64 * 1024;
const WINDOWS = 128;
const OPEN_MAX = 64;

interface Window {
  readonly file: PackFile;
  readonly number: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What the packs of one repository share. */
export class PackFiles implements Disposable {
  readonly #windows: (Window | undefined)[] = new Array(WINDOWS).fill(undefined);
  /** Files that are open, the one opened longest ago first. */
  readonly #open = new Map<PackFile, OpenFile>();
  #count = 0;

  /** The pack `name` in `directory`; undefined when it is not there. */
  pack(directory: ConfinedDirectory, name: string): PackFile | undefined {
    const file = directory.open(name);
    if (file === undefined) return undefined;
    const reopen = () => directory.open(name);
    const pack = new PackFile(this, {
      path: file.path,
      sizeBytes: file.sizeBytes,
      seed: this.#count++,
      reopen,
    });
    this.#keep(pack, file);
    return pack;
  }

  fileOf(pack: PackFile, reopen: () => OpenFile | undefined): OpenFile {
    const open = this.#open.get(pack);
    if (open !== undefined) return open;
    const file = reopen();
    if (file !== undefined && file.sizeBytes !== pack.sizeBytes) closeSync(file.fd);
    if (file?.sizeBytes !== pack.sizeBytes)
      throw new GitFault("unreadable", `${pack.path} was replaced while it was read; scan again`);
    this.#keep(pack, file);
    return file;
  }

  window(pack: PackFile, seed: number, number: number, read: () => Uint8Array<ArrayBuffer>) {
    const slot = (seed + number) % WINDOWS;
    const kept = this.#windows[slot];
    if (kept !== undefined && kept.file === pack && kept.number === number) return kept.bytes;
    const bytes = read();
    this.#windows[slot] = { file: pack, number, bytes };
    return bytes;
  }

  #keep(pack: PackFile, file: OpenFile): void {
    if (this.#open.size >= OPEN_MAX) {
      const [oldest, oldestFile] = this.#open.entries().next().value!;
      this.#open.delete(oldest);
      closeSync(oldestFile.fd);
    }
    this.#open.set(pack, file);
  }

  [Symbol.dispose](): void {
    for (const { fd } of this.#open.values()) closeSync(fd);
    this.#open.clear();
    this.#windows.fill(undefined);
  }
}

interface PackFileParts {
  readonly path: string;
  readonly sizeBytes: number;
  /** Spreads the packs over the windows. */
  readonly seed: number;
  readonly reopen: () => OpenFile | undefined;
}

export class PackFile {
  readonly path: string;
  readonly sizeBytes: number;
  readonly #files: PackFiles;
  readonly #seed: number;
  readonly #reopen: () => OpenFile | undefined;

  constructor(files: PackFiles, { path, sizeBytes, seed, reopen }: PackFileParts) {
    this.#files = files;
    this.path = path;
    this.sizeBytes = sizeBytes;
    this.#seed = seed;
    this.#reopen = reopen;
  }

  /** Up to `length` bytes at `offset`; fewer where the file ends. */
  view(offset: number, length: number): Uint8Array<ArrayBuffer> {
    const number = Math.floor(offset / WINDOW_BYTES);
    const start = offset - number * WINDOW_BYTES;
    const end = Math.min(start + length, this.sizeBytes - number * WINDOW_BYTES);
    if (end > WINDOW_BYTES) return this.#read(offset, length);
    const window = this.#files.window(this, this.#seed, number, () =>
      this.#read(number * WINDOW_BYTES, WINDOW_BYTES),
    );
    return window.subarray(start, end);
  }

  /** Up to `length` bytes at `offset`, put at `into[at]`; how many there were. */
  readInto(into: Uint8Array<ArrayBuffer>, at: number, offset: number, length: number): number {
    return readInto(this.#files.fileOf(this, this.#reopen), into, { at, offset, length });
  }

  #read(offset: number, length: number): Uint8Array<ArrayBuffer> {
    return readAt(this.#files.fileOf(this, this.#reopen), offset, length);
  }
}
