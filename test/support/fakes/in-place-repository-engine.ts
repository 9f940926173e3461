/** Repository jobs done where they are asked for, with the fake parts: no thread, no timer, one object or unit in each piece. */

import type { IdTable } from "../../../src/scan/core/object-ids.ts";
import { JobControl, ThreadPulse } from "../../../src/scan/pipeline/page-job.ts";
import type { RepositoryEngine, RepositoryVisit } from "../../../src/scan/repository/repository-engine.ts";
import type {
  RepositoryJob,
  RepositoryShare,
  RepositoryThreadOptions,
  ScannedPiece,
} from "../../../src/scan/repository/repository-job.ts";
import type { SurveyRequest } from "../../../src/scan/repository/repository-survey.ts";
import { RepositoryWorker } from "../../../src/scan/repository/repository-worker.ts";
import { fakeParts } from "./fake-parts.ts";
import type { VirtualClock } from "./virtual-clock.ts";

export const REPOSITORY_OPTIONS: RepositoryThreadOptions = {
  tenant: new Uint8Array(32).fill(1),
  policyHash: new Uint8Array(32).fill(2),
  fileMaxBytes: Number.MAX_SAFE_INTEGER,
  scanBinary: false,
  scanArchives: true,
};

type Unnumbered = RepositoryJob extends infer Job
  ? Job extends RepositoryJob
    ? Omit<Job, "job">
    : never
  : never;
type ShareOf<Kind extends RepositoryShare["kind"]> = Extract<RepositoryShare, { kind: Kind }>;

export class InPlaceRepositoryEngine implements RepositoryEngine {
  readonly threads = 1;
  /** Ids of all objects that were scanned, in order. */
  readonly scanned: string[] = [];
  readonly #worker: RepositoryWorker;
  readonly #idsPerPiece: number;
  readonly #clock: VirtualClock;
  #numbers = 0;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(worker: RepositoryWorker, clock: VirtualClock, idsPerPiece: number) {
    this.#worker = worker;
    this.#clock = clock;
    this.#idsPerPiece = idsPerPiece;
  }

  /** No time passes on `clock` during a job: some wait for a process of git's. */
  static async create(clock: VirtualClock, idsPerPiece = 3): Promise<InPlaceRepositoryEngine> {
    const worker = new RepositoryWorker(0, await fakeParts({}), REPOSITORY_OPTIONS, new ThreadPulse());
    return new InPlaceRepositoryEngine(worker, clock, idsPerPiece);
  }

  async visit(request: SurveyRequest): Promise<RepositoryVisit> {
    const visit = ++this.#numbers;
    const { survey } = await this.#run<"surveyed">({ kind: "survey", visit, request });
    return {
      survey,
      scan: (work, { ids, seen }, signal) =>
        this.#scan({ visit, source: work.source, reading: work.reading, seen }, ids, work.idBytes, signal),
      place: async (repoKey, hits) =>
        (await this.#run<"placed">({ kind: "place", visit, repoKey, hits })).records,
      lives: async (asked) => (await this.#run<"lives">({ kind: "lives", visit, request: asked })).lives,
      leave: () => void this.#worker.work({ kind: "forget", visit }),
    };
  }

  async *#scan(
    {
      reading,
      seen,
      ...of
    }: Pick<Extract<Unnumbered, { kind: "scan-units" }>, "visit" | "source"> & {
      reading: "objects" | "units" | "git-program";
      seen: IdTable | undefined;
    },
    ids: Uint8Array,
    idBytes: number,
    signal: AbortSignal,
  ): AsyncGenerator<ScannedPiece> {
    const control = new JobControl().memory;
    const step = this.#idsPerPiece * idBytes;
    if (reading === "objects") {
      for (let at = 0; at < ids.length && !signal.aborted; at += step) {
        const piece = ids.slice(at, at + step);
        yield this.#heard(await this.#run({ kind: "scan-objects", ...of, ids: piece, idBytes, control }));
      }
      return;
    }
    for (let isExhausted = false; !isExhausted && !signal.aborted; ) {
      const more = { ...of, reading, budgetMs: 0, control, ...(seen === undefined ? {} : { seen }) };
      const piece = await this.#run<"scanned">({ kind: "scan-units", ...more });
      isExhausted = piece.isExhausted;
      yield this.#heard(piece);
    }
  }

  #heard(piece: ShareOf<"scanned">): ScannedPiece {
    for (let at = 0; at < piece.scanned.length; at += 20)
      this.scanned.push(piece.scanned.subarray(at, at + 20).toHex());
    return piece;
  }

  /** A worker does one job at a time. */
  #run<Kind extends RepositoryShare["kind"]>(job: Unnumbered): Promise<ShareOf<Kind>> {
    const turn = this.#last.then(() => {
      const work = this.#worker.work({ ...job, job: ++this.#numbers } as RepositoryJob);
      return this.#clock.during(work as Promise<ShareOf<Kind>>);
    });
    this.#last = turn.catch(() => {});
    return turn;
  }

  async close(): Promise<void> {}
}
