/**
 * Does the jobs of repositories: surveys, scans pieces, says where hits stand. The body of a repository thread, free of messages so that tests
 * may run it where they are. Promises: a repository stays open from its first job until it is forgotten; what cannot be read is a problem and
 * not an error. One job at a time.
 */
import { assert, GossipError } from "../../contracts/errors.ts";
import { GitFault, type GitRepository } from "../../sources/git/index.ts";
import { gitProblem } from "../core/git-problem.ts";
import { findId, hexIds, rawIds } from "../core/object-ids.ts";
import { BlobFeed } from "../pipeline/blob-feed.ts";
import { GarbageCollector } from "../pipeline/garbage-collector.ts";
import { GitFeed } from "../pipeline/git-feed.ts";
import { JobControl, type ThreadPulse } from "../pipeline/page-job.ts";
import type { ThreadParts } from "../pipeline/thread-parts.ts";
import type {
  RepositoryJob,
  RepositoryMessage,
  RepositoryShare,
  RepositoryThreadOptions,
  ScannedPiece,
  SurveyAnswer,
  Troubles,
} from "./repository-job.ts";
import { RepositoryLedger } from "./repository-ledger.ts";
import type { SurveyRequest } from "./repository-survey.ts";
import { VisitedRepository } from "./visited-repository.ts";

interface Visit {
  feed?: GitFeed;
  /** In the thread that surveys it. */
  repository?: VisitedRepository;
}

const COLLECT_ALL_EVERY_VISITS = 64;
/** What a finding leaves behind when it is found; and when it is placed, or it is told what became of it. */
const GARBAGE_PER_FOUND_BYTES = 64 << 10;
const GARBAGE_PER_TOLD_BYTES = 4 << 10;
const FOUND_PER_LOOK = 50;
/** Findings outlive small collections while they are in use. */
const COLLECT_ALL_EVERY_FINDINGS = 12_000;
const PROBLEMS_MAX = 100;
/** Hits of one piece, and those of one object or unit besides: what a thread found is held until somebody keeps it. */
const PIECE_HITS_MAX = 2_000;

type JobOfKind<Kind extends RepositoryJob["kind"]> = Extract<RepositoryJob, { kind: Kind }>;

export class RepositoryWorker {
  readonly #index: number;
  readonly #parts: ThreadParts;
  readonly #options: RepositoryThreadOptions;
  readonly #pulse: ThreadPulse;
  readonly #ledger: RepositoryLedger;
  readonly #blobs: BlobFeed;
  readonly #visits = new Map<number, Visit>();
  /** Archives look at a signal, which no other thread can raise; the sink tells them to stop instead. */
  readonly #signal = new AbortController().signal;
  #control = new JobControl();
  readonly #garbage = new GarbageCollector();
  #findingsSinceCollection = 0;
  #hitsCollected = 0;
  #visitsForgotten = 0;

  constructor(index: number, parts: ThreadParts, options: RepositoryThreadOptions, pulse: ThreadPulse) {
    assert(parts.identity !== undefined, "a repository thread can make ids");
    this.#index = index;
    this.#parts = parts;
    this.#options = options;
    this.#pulse = pulse;
    this.#ledger = new RepositoryLedger(parts);
    const isStopped = () => {
      pulse.beat();
      return this.#control.isStopped;
    };
    this.#blobs = new BlobFeed(parts, this.#ledger, { scanBinary: options.scanBinary, isStopped });
  }

  /** `undefined`: nobody waits for an answer. */
  async work(message: RepositoryMessage): Promise<RepositoryShare | undefined> {
    this.#pulse.beat();
    this.#pulse.atObject(undefined);
    switch (message.kind) {
      case "forget":
        return this.#forget(message.visit);
      case "survey":
        return { kind: "surveyed", job: message.job, survey: this.#survey(message.visit, message.request) };
      case "place": {
        this.#collectFindings(message.hits.length, message.hits.length * GARBAGE_PER_TOLD_BYTES);
        return { kind: "placed", job: message.job, records: this.#place(message) };
      }
      case "lives": {
        const { length } = message.request.places;
        this.#collectFindings(length, length * GARBAGE_PER_TOLD_BYTES);
        return { kind: "lives", job: message.job, lives: this.#lives(message) };
      }
      case "scan-units":
      case "scan-objects":
        return this.#scan(message);
    }
  }

  #visit(number: number): Visit {
    const known = this.#visits.get(number);
    if (known !== undefined) return known;
    const made: Visit = {};
    this.#visits.set(number, made);
    return made;
  }

  #forget(number: number): undefined {
    const visit = this.#visits.get(number);
    this.#visits.delete(number);
    visit?.feed?.close();
    visit?.repository?.[Symbol.dispose]();
    if (++this.#visitsForgotten < COLLECT_ALL_EVERY_VISITS) return;
    this.#visitsForgotten = 0;
    this.#garbage.collectAll();
  }

  #survey(number: number, request: SurveyRequest): SurveyAnswer {
    try {
      const repository = VisitedRepository.open(request.path, () => this.#pulse.beat());
      if (repository === undefined) return unusable("not-found", "there is no git repository at its place");
      this.#visit(number).repository = repository;
      const survey = repository.survey(request, this.#parts.identity!.hasher);
      return { ...survey, troubles: troublesOf(repository.problems) };
    } catch (error) {
      if (!(error instanceof GitFault)) throw error;
      return unusable(error.kind === "missing" ? "not-found" : "other", error.message);
    }
  }

  #place({ visit, hits, repoKey }: JobOfKind<"place">) {
    const { tenant, policyHash } = this.#options;
    const scope = { tenant, policyHash, repoKey };
    const { hasher } = this.#parts.identity!;
    return this.#repositoryOf(visit).ask((places) => places.place(hits, scope, hasher));
  }

  #lives({ visit, request }: JobOfKind<"lives">) {
    return this.#repositoryOf(visit).ask((places) => places.lives(request));
  }

  #repositoryOf(number: number): VisitedRepository {
    const repository = this.#visits.get(number)?.repository;
    if (repository !== undefined) return repository;
    throw new GossipError("the thread that had surveyed a repository is not there any more", {
      code: "E_REPOSITORY_THREAD",
      retryable: true,
    });
  }

  async #scan(job: JobOfKind<"scan-units" | "scan-objects">): Promise<ScannedPiece> {
    const startedAt = performance.now();
    const ledger = this.#ledger;
    this.#control = new JobControl(job.control);
    ledger.clear();
    this.#hitsCollected = 0;
    const feed = this.#feedOf(job);
    const { isExhausted, left } = await this.#read(feed, job);
    const troubles = troublesOf(feed.troubles(0));
    const failing = new Set(troubles.objects);
    const { hits, captured, problems, bytes, git } = ledger;
    // Stopped in the middle of an object: its hits may not be all of it.
    const whole = this.#control.isStopped ? [] : [...ledger.begun].filter((oid) => !failing.has(oid));
    const found = captured - this.#hitsCollected;
    this.#collectFindings(found, bytes + found * GARBAGE_PER_FOUND_BYTES);
    return {
      kind: "scanned",
      job: job.job,
      thread: this.#index,
      isExhausted,
      ...(left === undefined ? {} : { left }),
      hits,
      captured,
      scanned: rawIds(whole, (whole[0]?.length ?? 0) / 2),
      troubles,
      objectBytes: git.blobBytes,
      bytes,
      scanMs: performance.now() - startedAt,
      problems,
    };
  }

  async #read(
    feed: GitFeed,
    job: JobOfKind<"scan-units" | "scan-objects">,
  ): Promise<{ readonly isExhausted: boolean; readonly left?: Uint8Array }> {
    const untilFull = async () => (await this.#pause()) && !this.#isFull();
    if (job.kind === "scan-objects") {
      const looked = await feed.listed(0, hexIds(job.ids, job.idBytes), untilFull, this.#signal);
      const left = job.ids.slice(looked * job.idBytes);
      return left.length === 0 ? { isExhausted: true } : { isExhausted: false, left };
    }
    if (job.reading === "git-program") {
      await feed.byGit(0, this.#pause, this.#signal);
      return { isExhausted: true };
    }
    const untilMs = performance.now() + job.budgetMs;
    const untilDue = async () => (await untilFull()) && performance.now() < untilMs;
    return { isExhausted: await feed.objects(0, untilDue, this.#signal) };
  }

  readonly #isFull = (): boolean => this.#ledger.hits.length >= PIECE_HITS_MAX;

  /** A unit full of findings is worth many collections. */
  readonly #atObject = (oid: string | undefined): void => {
    this.#pulse.atObject(oid);
    const hits = this.#ledger.captured - this.#hitsCollected;
    if (oid !== undefined || hits < FOUND_PER_LOOK) return;
    this.#hitsCollected += hits;
    this.#collectFindings(hits, hits * GARBAGE_PER_FOUND_BYTES);
  };

  readonly #pause = async (): Promise<boolean> => {
    this.#pulse.beat();
    return !this.#control.isStopped;
  };

  #feedOf(job: JobOfKind<"scan-units" | "scan-objects">): GitFeed {
    const visit = this.#visit(job.visit);
    const seen = job.kind === "scan-units" ? job.seen : undefined;
    visit.feed ??= new GitFeed(this.#parts, this.#blobs, this.#ledger, {
      ...this.#options,
      histories: [job.source],
      onObject: this.#atObject,
      isFull: this.#isFull,
      ...(seen === undefined ? {} : { isSeen: (id) => findId(seen, id) !== -1 }),
    });
    return visit.feed;
  }

  #collectFindings(findings: number, bytes: number): void {
    this.#findingsSinceCollection += findings;
    if (this.#findingsSinceCollection < COLLECT_ALL_EVERY_FINDINGS) {
      this.#garbage.add(bytes);
      return;
    }
    this.#findingsSinceCollection = 0;
    this.#garbage.collectAll();
  }
}

function unusable(reason: "not-found" | "other", why: string): SurveyAnswer {
  return { kind: "unusable", reason, why, troubles: NO_TROUBLES };
}

const NO_TROUBLES: Troubles = { objects: [], files: 0, problems: [] };

/** What is not kept in full counts as files: nobody knows which objects it speaks of. */
function troublesOf({
  problems,
  problemsUncounted,
}: Pick<GitRepository, "problems" | "problemsUncounted">): Troubles {
  if (problems.length + problemsUncounted === 0) return NO_TROUBLES;
  const objects = problems.flatMap(({ oid }) => (oid === undefined ? [] : [oid]));
  return {
    objects,
    files: problems.length - objects.length + problemsUncounted,
    problems: problems.slice(0, PROBLEMS_MAX).map(gitProblem),
  };
}
