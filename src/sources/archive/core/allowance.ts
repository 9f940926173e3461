/**
 * Counts what archives cost against their limits. One `RootAllowance` per outermost archive, one `ArchiveAllowance` per
 * archive, one `StreamAllowance` per compressed stream. Promises: a breach throws an `ArchiveFault` of its own scope.
 */
import { beyond, type Scope } from "./archive-fault.ts";
import type { ArchiveLimits } from "./archive-limits.ts";

/** What an entry costs at least, so that millions of empty ones also come to an end. */
const ENTRY_MIN_BYTES = 512;

export class RootAllowance implements Scope {
  readonly path: string;
  readonly limits: ArchiveLimits;
  #bytes = 0;

  constructor(path: string, limits: ArchiveLimits) {
    this.path = path;
    this.limits = limits;
  }

  take(count: number): void {
    this.#bytes += count;
    if (this.#bytes > this.limits.rootMaxBytes) {
      throw beyond(this, `it holds more than ${size(this.limits.rootMaxBytes)} in all`);
    }
  }
}

export class ArchiveAllowance implements Scope {
  readonly path: string;
  readonly depth: number;
  readonly root: RootAllowance;
  #bytes = 0;
  #entries = 0;
  #metadataBytes = 0;

  constructor(path: string, depth: number, root: RootAllowance) {
    this.path = path;
    this.depth = depth;
    this.root = root;
  }

  get limits(): ArchiveLimits {
    return this.root.limits;
  }

  /** Decoded bytes, entries' contents or a tar's blocks. */
  take(count: number): void {
    this.root.take(count);
    this.#bytes += count;
    if (this.#bytes > this.limits.archiveMaxBytes) {
      throw beyond(this, `it holds more than ${size(this.limits.archiveMaxBytes)}`);
    }
  }

  takeEntry(): void {
    this.root.take(ENTRY_MIN_BYTES);
    this.#entries += 1;
    if (this.#entries > this.limits.entriesMax) {
      throw beyond(this, `it has more than ${this.limits.entriesMax.toLocaleString("en")} entries`);
    }
  }

  takeMetadata(count: number): void {
    this.#metadataBytes += count;
    if (this.#metadataBytes > this.limits.metadataMaxBytes) {
      throw beyond(this, `its names and headers take more than ${size(this.limits.metadataMaxBytes)}`);
    }
  }
}

/** Bytes going into a decoder and coming out of it; tells a bomb by how they compare. */
export class StreamAllowance {
  readonly #scope: Scope;
  readonly #limits: ArchiveLimits;
  #fedBytes = 0;
  #madeBytes = 0;

  constructor(scope: Scope, limits: ArchiveLimits) {
    this.#scope = scope;
    this.#limits = limits;
  }

  get madeBytes(): number {
    return this.#madeBytes;
  }

  feed(count: number): void {
    this.#fedBytes += count;
  }

  make(count: number): void {
    this.#madeBytes += count;
    const { ratioMax, ratioFreeBytes } = this.#limits;
    if (this.#madeBytes <= ratioFreeBytes || this.#madeBytes <= this.#fedBytes * ratioMax) return;
    throw beyond(this.#scope, `it grows more than ${ratioMax} times in unpacking, as bombs do`);
  }
}

/** Bytes of one entry, whatever decoded them. */
export class EntryAllowance implements Scope {
  readonly path: string;
  readonly #limits: ArchiveLimits;
  #bytes = 0;

  constructor(path: string, limits: ArchiveLimits) {
    this.path = path;
    this.#limits = limits;
  }

  take(count: number): void {
    this.#bytes += count;
    if (this.#bytes > this.#limits.entryMaxBytes) {
      throw beyond(this, `it is larger than ${size(this.#limits.entryMaxBytes)}`);
    }
  }
}

function size(bytes: number): string {
  const mib = bytes / (1024 * 1024);
  return Number.isInteger(mib) ? `${mib} MiB` : `${bytes.toLocaleString("en")} bytes`;
}
