/**
 * Repository jobs on threads of their own, which stay for as long as the worker lives. Promises: nothing here blocks the thread it runs in;
 * a thread that dies or hangs is replaced, and who waits for its answer is told; many small repositories are visited side by side, one thread
 * each, and a large one gets all threads. When threads die one after another without getting anything done, the engine fails.
 */
import { GossipError } from "../../contracts/errors.ts";
import type { IdTable } from "../core/object-ids.ts";
import type { ThreadMaker } from "../pipeline/engine-pool.ts";
import { JobControl } from "../pipeline/page-job.ts";
import { SupervisedThread } from "../pipeline/supervised-thread.ts";
import { ThreadCrew } from "../pipeline/thread-crew.ts";
import type { RepositoryEngine, RepositoryVisit, WantedObjects } from "./repository-engine.ts";
import type {
  RepositoryJob,
  RepositoryMessage,
  RepositoryShare,
  RepositoryThreadData,
  RepositoryThreadOptions,
  ScannedPiece,
} from "./repository-job.ts";
import { RepositoryLostError } from "./repository-lost-error.ts";
import type { SurveyedWork, SurveyRequest } from "./repository-survey.ts";

export interface RepositoryEngineOptions extends RepositoryThreadOptions {
  readonly threads: number;
  /** A thread that shows no sign of life for so long is given up: attribution of a large history shows few. */
  readonly hangMs?: number;
}

const DEFAULT_HANG_MS = 300_000;
/** How long a thread works on before it answers: checkpoints and other repositories wait no longer. */
const PIECE_MS = 100;
const OBJECTS_PER_PIECE = 512;
/** Hits of pieces nobody has taken yet, of all repositories: whoever keeps findings more slowly than they are found is waited for. */
const HITS_AHEAD_MAX = 8_000;
/** Units a second thread is worth: see `OpenHistories`. */
const UNITS_PER_THREAD = 3;

type RepositoryThread = SupervisedThread<RepositoryJob, RepositoryShare, RepositoryMessage>;
/** A job before it has its number. */
type Unnumbered = RepositoryJob extends infer Job
  ? Job extends RepositoryJob
    ? Omit<Job, "job">
    : never
  : never;

interface ScanParts {
  readonly work: SurveyedWork;
  readonly objects: WantedObjects;
  /** Threads that keep the repository open. */
  readonly visitors: Set<RepositoryThread>;
}

export class ThreadedRepositoryEngine<Setup> implements RepositoryEngine {
  readonly threads: number;
  readonly #maker: Pick<ThreadMaker<Setup>, "setup" | "workerUrl">;
  readonly #options: RepositoryThreadOptions;
  readonly #crew: ThreadCrew<RepositoryThread>;
  /** Waiting for a thread with nothing to do. */
  readonly #queue: (() => void)[] = [];
  #numbers = 0;
  #hitsAhead = 0;

  constructor(
    maker: Pick<ThreadMaker<Setup>, "setup" | "workerUrl">,
    { threads, hangMs = DEFAULT_HANG_MS, ...options }: RepositoryEngineOptions,
  ) {
    this.threads = Math.max(threads, 1);
    this.#maker = maker;
    this.#options = options;
    this.#crew = new ThreadCrew({
      start: (index, onDeath) => this.#start(index, onDeath),
      hangMs,
      failure: {
        code: "E_REPOSITORY_ENGINE",
        message: "threads that read repositories die one after another",
      },
      onFailure: () => this.#wakeAll(),
    });
    this.#crew.grow(this.threads);
  }

  async visit(request: SurveyRequest): Promise<RepositoryVisit> {
    const visit = ++this.#numbers;
    const home = this.#leastBusy();
    const visitors = new Set([home]);
    const share = await this.#run(home, { kind: "survey", visit, request });
    if (share.kind !== "surveyed") throw unexpected();
    return {
      survey: share.survey,
      scan: (work, objects, stop) => this.#scan(visit, { work, objects, visitors }, stop),
      place: async (repoKey, hits) => {
        const placed = await this.#run(home, { kind: "place", visit, repoKey, hits });
        return placed.kind === "placed" ? placed.records : fail();
      },
      lives: async (asked) => {
        const told = await this.#run(home, { kind: "lives", visit, request: asked });
        return told.kind === "lives" ? told.lives : fail();
      },
      leave: () => {
        for (const helper of visitors) helper.post({ kind: "forget", visit });
      },
    };
  }

  async close(): Promise<void> {
    this.#crew.close();
  }

  async *#scan(
    visit: number,
    { work, objects, visitors }: ScanParts,
    signal: AbortSignal,
  ): AsyncGenerator<ScannedPiece> {
    const control = new JobControl();
    let wake = () => {};
    const stop = () => {
      control.stop();
      wake();
    };
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
    const jobs = piecesOf(work, objects, { visit, control: control.memory, threads: this.threads });
    const done: ScannedPiece[] = [];
    const put = (piece: ScannedPiece | undefined) => {
      if (piece === undefined || control.isStopped) return;
      done.push(piece);
      this.#hitsAhead += piece.hits.length;
    };
    const running = new Set<Promise<void>>();
    let failure: { readonly error: unknown } | undefined;
    try {
      for (;;) {
        for (let job = jobs.next(running.size); job !== undefined; job = jobs.next(running.size)) {
          const piece = this.#whenFree(job, visitors, control)
            .then(put)
            // Nobody may be waiting when it fails.
            .catch((error: unknown) => void (failure ??= { error }))
            .finally(() => {
              running.delete(piece);
              wake();
            });
          running.add(piece);
        }
        const isWaiting = done.length === 0 && running.size > 0 && failure === undefined;
        if (isWaiting) await new Promise<void>((resume) => (wake = resume));
        if (signal.aborted) return;
        if (failure !== undefined) throw failure.error;
        if (done.length === 0 && running.size === 0) return;
        const piece = done.shift();
        if (piece === undefined) continue;
        this.#taken(piece);
        if (!piece.isExhausted) jobs.again(piece);
        yield piece;
      }
    } finally {
      signal.removeEventListener("abort", stop);
      control.stop();
      // Those that wait for a thread need none any more; what a thread is at ends by itself, and nobody hears of it.
      for (const piece of done.splice(0)) this.#taken(piece);
      this.#wakeAll();
    }
  }

  #taken({ hits }: ScannedPiece): void {
    const wasFull = this.#hitsAhead >= HITS_AHEAD_MAX;
    this.#hitsAhead -= hits.length;
    if (wasFull) this.#wakeAll();
  }

  /** `undefined`: it is not needed any more. */
  async #whenFree(
    job: Unnumbered,
    visitors: Set<RepositoryThread>,
    control: JobControl,
  ): Promise<ScannedPiece | undefined> {
    const mustWait = () =>
      !this.#crew.hasFailed &&
      (this.#hitsAhead >= HITS_AHEAD_MAX || this.#crew.threads.every(({ load }) => load > 0));
    while (!control.isStopped && mustWait()) await new Promise<void>((resume) => this.#queue.push(resume));
    if (control.isStopped) {
      // It may have been woken for a thread that others wait for.
      this.#queue.shift()?.();
      return undefined;
    }
    const helper = this.#leastBusy();
    visitors.add(helper);
    const share = await this.#run(helper, job);
    return share.kind === "scanned" ? share : fail();
  }

  async #run(helper: RepositoryThread, job: Unnumbered): Promise<RepositoryShare> {
    this.#crew.throwIfFailed();
    const end = await helper.run({ ...job, job: ++this.#numbers } as RepositoryJob);
    this.#queue.shift()?.();
    this.#crew.throwIfFailed();
    if (end.kind === "lost") throw new RepositoryLostError(end);
    this.#crew.noteWork();
    return end.share;
  }

  #leastBusy(): RepositoryThread {
    return this.#crew.threads.reduce((least, helper) => (helper.load < least.load ? helper : least));
  }

  #start(index: number, onDeath: (why: string) => void): RepositoryThread {
    const { setup, workerUrl } = this.#maker;
    const data: Omit<RepositoryThreadData<Setup>, "pulse"> = {
      role: "repositories",
      index,
      setup,
      options: this.#options,
    };
    return new SupervisedThread(workerUrl, data, onDeath);
  }

  #wakeAll(): void {
    for (const resume of this.#queue.splice(0)) resume();
  }
}

interface Pieces {
  /** `undefined`: none, or none for now, as so many are on their way. */
  next(running: number): Unnumbered | undefined;
  /** One came back with more left. */
  again(piece: ScannedPiece): void;
}

interface PieceScope {
  readonly visit: number;
  readonly control: SharedArrayBuffer;
  readonly threads: number;
}

function piecesOf(work: SurveyedWork, { ids, seen }: WantedObjects, scope: PieceScope): Pieces {
  return work.reading === "objects" ? objectPieces(work, ids, scope) : unitPieces(work, seen, scope);
}

function objectPieces(
  { source, idBytes }: SurveyedWork,
  ids: Uint8Array,
  { visit, control, threads }: PieceScope,
): Pieces {
  const stepBytes = OBJECTS_PER_PIECE * idBytes;
  const left: Uint8Array[] = [];
  let at = 0;
  return {
    next(running) {
      if ((at >= ids.length && left.length === 0) || running >= threads) return undefined;
      const piece = left.pop() ?? ids.slice(at, (at += stepBytes));
      return { kind: "scan-objects", visit, source, ids: piece, idBytes, control };
    },
    again: (piece) => void (piece.left !== undefined && left.push(piece.left)),
  };
}

function unitPieces(
  { source, reading }: SurveyedWork,
  seen: IdTable | undefined,
  { visit, control, threads }: PieceScope,
): Pieces {
  const units = (source.units?.list.length ?? 0) / 2;
  const side = reading === "units" ? Math.min(threads, Math.max(1, Math.floor(units / UNITS_PER_THREAD))) : 1;
  let left = reading === "objects" ? 0 : side;
  return {
    next() {
      if (left === 0) return undefined;
      left--;
      return {
        kind: "scan-units",
        visit,
        source,
        reading: reading === "git-program" ? "git-program" : "units",
        ...(seen === undefined ? {} : { seen }),
        budgetMs: PIECE_MS,
        control,
      };
    },
    again: () => void left++,
  };
}

function unexpected(): GossipError {
  return new GossipError("a thread answered something else than it was asked", {
    code: "E_REPOSITORY_THREAD",
  });
}

function fail(): never {
  throw unexpected();
}
