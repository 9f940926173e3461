/** A sink that remembers. Checks the order of calls and the size of chunks as it goes. */
import { expect } from "bun:test";
import type { BlobSink } from "../../../../src/contracts/ports/blob-sink.ts";
import type { Problem } from "../../../../src/contracts/report.ts";
import {
  type ArchiveLimits,
  DEFAULT_ARCHIVE_LIMITS,
  openArchive,
} from "../../../../src/sources/archive/index.ts";

export interface Recorded {
  readonly path: string;
  readonly text: string;
  readonly state: "open" | "ended" | "abandoned";
}

export class RecordingSink implements BlobSink {
  readonly blobs: Recorded[] = [];
  readonly problems: Problem[] = [];
  /** Keep contents; off where only sizes matter. */
  readonly keep: boolean;
  sizeBytes = 0;
  #path: string | undefined;
  #parts: Buffer[] = [];

  constructor(keep = true) {
    this.keep = keep;
  }

  begin(path: string): boolean {
    expect(this.#path).toBeUndefined();
    this.#path = path;
    this.#parts = [];
    return true;
  }

  write(chunk: Uint8Array): void {
    expect(this.#path).toBeDefined();
    expect(chunk.length).toBeLessThanOrEqual(64 * 1024);
    this.sizeBytes += chunk.length;
    if (this.keep) this.#parts.push(Buffer.from(chunk));
  }

  end(): void {
    this.#finish("ended");
  }

  abandon(problem: Problem): void {
    this.#finish("abandoned");
    this.problems.push(problem);
  }

  problem(problem: Problem): void {
    expect(this.#path).toBeUndefined();
    this.problems.push(problem);
  }

  get texts(): Record<string, string> {
    return Object.fromEntries(this.blobs.map((blob) => [blob.path, blob.text]));
  }

  get kinds(): string[] {
    return this.problems.map((problem) => `${problem.kind} ${problem.path}`);
  }

  #finish(state: Recorded["state"]): void {
    expect(this.#path).toBeDefined();
    this.blobs.push({ path: this.#path!, text: Buffer.concat(this.#parts).toString("latin1"), state });
    this.#path = undefined;
  }
}

export interface OpenOverrides {
  readonly limits?: Partial<ArchiveLimits>;
  readonly wanted?: (path: string) => boolean;
  readonly keep?: boolean;
}

export async function open(
  path: string,
  bytes: Uint8Array,
  overrides: OpenOverrides = {},
): Promise<RecordingSink> {
  const sink = new RecordingSink(overrides.keep);
  await openArchive({ path, source: { kind: "bytes", bytes } }, sink, {
    limits: { ...DEFAULT_ARCHIVE_LIMITS, ...overrides.limits },
    signal: new AbortController().signal,
    ...(overrides.wanted === undefined ? {} : { wanted: overrides.wanted }),
  });
  return sink;
}
