/** Page jobs done where they are asked for, with the fake parts: no thread, no timer. A blob that holds `POISON` kills "the thread". */
import { BatchMemory } from "../../../src/scan/pipeline/batch-memory.ts";
import type { IdentifiedBatch, PageEngine, RangeResult } from "../../../src/scan/pipeline/page-engine.ts";
import {
  JobControl,
  type PageJob,
  type PageThreadOptions,
  type ScanRoot,
  ThreadPulse,
} from "../../../src/scan/pipeline/page-job.ts";
import { PageWorker } from "../../../src/scan/pipeline/page-worker.ts";
import type { ThreadParts } from "../../../src/scan/pipeline/thread-parts.ts";
import type { NamedBatch } from "../../../src/scan/pipeline/tree-batches.ts";
import { fakeParts } from "./fake-parts.ts";

export const PAGE_OPTIONS: PageThreadOptions = {
  tenant: new Uint8Array(32).fill(1),
  policyHash: new Uint8Array(32).fill(2),
  fileMaxBytes: Number.MAX_SAFE_INTEGER,
  scanBinary: false,
  scanArchives: true,
  objectVersion: "metadata",
};

type IdentifyJob = Extract<PageJob, { kind: "identify" }>;

export class InPlaceEngine implements PageEngine {
  readonly threads = 1;
  readonly objectVersion: PageThreadOptions["objectVersion"];
  readonly #parts: ThreadParts;
  readonly #options: PageThreadOptions;
  readonly #pulse = new ThreadPulse();
  readonly #batches = new Map<number, IdentifyJob>();
  #worker: PageWorker;
  #jobs = 0;
  /** Batches whose memory is lent. */
  lent = 0;

  private constructor(parts: ThreadParts, options: PageThreadOptions) {
    this.#parts = parts;
    this.#options = options;
    this.objectVersion = options.objectVersion;
    this.#worker = new PageWorker(0, parts, options, this.#pulse);
  }

  static async create(options: Partial<PageThreadOptions> = {}): Promise<InPlaceEngine> {
    const parts = await fakeParts({});
    const { scanner } = parts;
    const scanBlock = scanner.scanBlock.bind(scanner);
    scanner.scanBlock = (length, last) => {
      if (Buffer.from(scanner.block.subarray(0, length)).includes("POISON")) throw new Error("poisoned");
      scanBlock(length, last);
    };
    return new InPlaceEngine(parts, { ...PAGE_OPTIONS, ...options });
  }

  /** A worker does one job at a time. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }

  #last: Promise<unknown> = Promise.resolve();

  identify(batch: NamedBatch, root: ScanRoot): Promise<IdentifiedBatch> {
    return this.#inTurn(() => this.#identify(batch, root));
  }

  scan(batch: IdentifiedBatch, from: number, to: number, signal: AbortSignal): Promise<RangeResult> {
    return this.#inTurn(() => this.#scan(batch, from, to, signal));
  }

  async #identify(batch: NamedBatch, root: ScanRoot): Promise<IdentifiedBatch> {
    const memory = new BatchMemory(batch.count);
    memory.clear();
    memory.facts.bytes.set(batch.facts);
    const id = ++this.#jobs;
    const control = new JobControl().memory;
    const job = { kind: "identify", job: id, batch: id, root, control, memory: memory.memory } as const;
    const whole = { ...job, keys: batch.keys, count: batch.count };
    this.#batches.set(id, whole);
    this.lent++;
    await this.#worker.work(whole);
    const release = () => {
      if (this.#batches.delete(id)) this.lent--;
    };
    return { ...batch, id, root, memory, release };
  }

  async #scan(batch: IdentifiedBatch, from: number, to: number, signal: AbortSignal): Promise<RangeResult> {
    const control = new JobControl();
    if (signal.aborted) control.stop();
    const job = ++this.#jobs;
    const wasPending = Array.from({ length: to - from }, (_, i) => batch.memory.isPending(from + i));
    try {
      const share = await this.#worker.work({
        kind: "scan",
        job,
        batch: batch.id,
        from,
        to,
        control: control.memory,
      });
      return { records: share!.records, problems: share!.problems, scanMs: share!.scanMs, lost: [] };
    } catch {
      for (const [i, pending] of wasPending.entries()) if (pending) batch.memory.set(from + i, "pending");
      const { place } = this.#pulse;
      this.#worker = new PageWorker(0, this.#parts, this.#options, this.#pulse);
      const spent = new JobControl();
      spent.claim(1 << 20);
      for (const known of this.#batches.values())
        await this.#worker.work({ ...known, control: spent.memory });
      return {
        records: [],
        problems: [],
        scanMs: 0,
        lost: place === undefined ? [{}] : [{ index: place.index }],
      };
    }
  }

  async close(): Promise<void> {}
}
