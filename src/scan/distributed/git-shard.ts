/**
 * One lease of one repository, from claim to its end: complete, parked, given back or lost. Promises: findings before the row in the ledger,
 * that before the watermark, that before the cursor; what a scan has got through survives it, piece by piece; nothing is written once the lease is
 * over. Ends without an error unless the worker as a whole cannot go on.
 */
import { GossipError } from "../../contracts/errors.ts";
import type { GitTarget } from "../../contracts/git-target.ts";
import type { OpenMirror } from "../../contracts/ports/repository-mirrors.ts";
import { repositoryOvid } from "../core/git-finding-identity.ts";
import { decodeGitPayload } from "../core/git-payload.ts";
import { completedKey, partialKey } from "../core/git-shard.ts";
import type { IndexedFinding } from "../core/git-state-codec.ts";
import type { RepositoryVisit, WantedObjects } from "../repository/repository-engine.ts";
import { RepositoryLostError } from "../repository/repository-lost-error.ts";
import type { SurveyedWork } from "../repository/repository-survey.ts";
import type { ShardParts, ShardTask } from "./fleet-worker.ts";
import type { Gate } from "./gate.ts";
import { type FindingsKept, GitCommit } from "./git-commit.ts";
import { GitScan } from "./git-scan.ts";
import { isTroubled, markOf, tokenOf, watermarkOf } from "./git-watermark.ts";
import type { HeldFindings } from "./held-findings.ts";
import { isLarge } from "./large-repository.ts";
import { openMirror, type UsableMirror } from "./open-mirror.ts";
import { patiently } from "./patience.ts";
import { trackLives } from "./repository-lives.ts";
import { RepositoryState, type StateAddition } from "./repository-state.ts";
import { SetAside } from "./set-aside.ts";
import { ShardEndings } from "./shard-endings.ts";
import { ShardOps } from "./shard-ops.ts";
import { unlessAborted } from "./unless-aborted.ts";
import { DEFAULT_OUTAGE_MAX_MS, type GitWorkerDeps, type GitWorkerOptions } from "./worker-deps.ts";

const DEFAULT_CHECKPOINT_EVERY_MS = 2_000;

interface Visited {
  readonly target: GitTarget;
  readonly state: RepositoryState;
  readonly visit: RepositoryVisit;
  readonly commit: GitCommit;
  readonly startedAtMs: number;
}

/** What is to be scanned of a repository, and until when. */
interface Reading {
  readonly work: SurveyedWork;
  readonly wanted: WantedObjects;
  readonly signal: AbortSignal;
}

export interface GitShardParts extends ShardParts {
  /** Large repositories are read one after another: each takes all threads, and memory besides. */
  readonly large: Gate;
  readonly held: HeldFindings;
}

export class GitShard implements ShardTask {
  readonly #deps: GitWorkerDeps;
  readonly #options: GitWorkerOptions;
  readonly #parts: GitShardParts;
  readonly #ops: ShardOps;
  readonly #endings: ShardEndings;
  readonly #drained = Promise.withResolvers<void>();
  readonly #setAside = new SetAside();
  /** Drop everything. */
  readonly #dropped: AbortSignal;

  constructor(deps: GitWorkerDeps, options: GitWorkerOptions, parts: GitShardParts) {
    this.#deps = deps;
    this.#options = options;
    this.#parts = parts;
    const { coordinator, hasher, clock } = deps;
    const { keeper, claimed, telemetry } = parts;
    this.#ops = new ShardOps({ coordinator, hasher, keeper, patiently: this.#patiently });
    this.#endings = new ShardEndings({ ops: this.#ops, claimed, keeper, telemetry, clock, drop: parts.drop });
    this.#dropped = AbortSignal.any([keeper.signal, parts.drop]);
  }

  /** It is known to be small, or comes over a network, or its last piece is with a thread. */
  get drained(): Promise<void> {
    return this.#drained.promise;
  }

  async run(): Promise<void> {
    try {
      await this.#endings.guard(() => this.#visitUnlessDropped());
    } finally {
      this.#drained.resolve();
    }
  }

  /** Threads that survey or attribute a large history take their time, and nobody waits for them then. */
  async #visitUnlessDropped(): Promise<void> {
    try {
      await this.#visitOrPark();
    } catch (error) {
      if (!(error instanceof DroppedError)) throw error;
      await this.#endings.release();
    }
  }

  async #visitOrPark(): Promise<void> {
    if (this.#endings.isPoisoned) return this.#endings.park("poisoned");
    const target = this.#target();
    if (target === undefined) return this.#endings.park("other");
    const outcome = await this.#mirror(target);
    if (outcome === undefined) return this.#endings.release();
    if (outcome.kind === "unusable") {
      this.#parts.telemetry.unusable(outcome.why);
      return this.#endings.park(outcome.reason);
    }
    await using mirror = outcome.mirror;
    if (this.#dropped.aborted) return this.#endings.release();
    await this.#visit(target, mirror);
  }

  /** A payload nobody can read is a fault of the shard, and so is one of another tenant. */
  #target(): GitTarget | undefined {
    const { claimed, telemetry } = this.#parts;
    try {
      const target = decodeGitPayload(this.#deps.hasher, this.#deps.payloadOf(claimed.spec.metadata));
      if (target.tenant === claimed.lease.tenant) return target;
      telemetry.unusable("the shard belongs to another tenant than its run");
    } catch (error) {
      if (!(error instanceof GossipError)) throw error;
      telemetry.unusable(error.message);
    }
    return undefined;
  }

  /** `undefined`: told to stop meanwhile. */
  #mirror(target: GitTarget): Promise<UsableMirror | undefined> {
    const { clock, mirrors } = this.#deps;
    const { telemetry, stop, keeper } = this.#parts;
    // Networks are slow: several are fetched side by side.
    if (target.locator.kind === "remote") this.#drained.resolve();
    return openMirror(mirrors, target, {
      clock,
      signal: AbortSignal.any([this.#dropped, stop]),
      onAttempt: (outcome, tookMs) => telemetry.mirrored(outcome, tookMs),
      // Others may be looked at as well.
      onWait: () => this.#drained.resolve(),
      check: () => keeper.check(),
    });
  }

  /** An object that threads die of is left out, and the others are scanned. */
  async #visit(target: GitTarget, mirror: OpenMirror): Promise<void> {
    for (;;) {
      try {
        return await this.#visitOnce(target, mirror);
      } catch (error) {
        if (!(error instanceof RepositoryLostError) || !this.#setAside.learn(error.loss)) throw error;
        this.#parts.telemetry.trouble(error);
        this.#parts.keeper.check();
        if (this.#parts.stop.aborted) throw new DroppedError();
      }
    }
  }

  async #visitOnce(target: GitTarget, mirror: OpenMirror): Promise<void> {
    const { engine, findings, ledger, clock } = this.#deps;
    const { policyHash } = this.#options;
    const state = await this.#state(target);
    const { selection, mode, merges } = target;
    const { watermark, hasSeen } = state;
    const before = watermark && {
      fingerprint: watermark.fingerprint ?? new Uint8Array(),
      tips: watermark.tips,
      retry: watermark.retry,
      packs: watermark.packs,
    };
    this.#setAside.suspect(watermark?.retry ?? []);
    const { readsByName } = this.#setAside;
    const wanted = { selection, mode, merges, hasSeen, readsByName };
    const request = { path: mirror.path, ...wanted, ...(before && { before }) };
    const startedAtMs = clock.nowMs();
    const visiting = engine.visit(request);
    const visit = await this.#unlessDropped(visiting).catch((error: unknown) => {
      void visiting.then((late) => late.leave()).catch(() => {});
      throw error;
    });
    const scope = { fence: this.#fence, policyHash, nowMs: () => clock.nowMs(), write: this.#write };
    const commit = new GitCommit(findings, ledger, scope);
    try {
      await this.#surveyed({ target, state, visit, commit, startedAtMs });
    } finally {
      visit.leave();
    }
  }

  async #surveyed(visited: Visited): Promise<void> {
    const { survey } = visited.visit;
    const { telemetry } = this.#parts;
    if (survey.kind === "unusable") {
      telemetry.unusable(survey.why);
      return this.#endings.park(survey.reason);
    }
    if (survey.kind === "unchanged") {
      telemetry.unchanged();
      this.#drained.resolve();
      return this.#complete(visited.target);
    }
    telemetry.problems([...survey.gaps, ...survey.troubles.problems]);
    await this.#scan(visited, survey);
  }

  async #scan(visited: Visited, work: SurveyedWork): Promise<void> {
    const { state } = visited;
    const signal = AbortSignal.any([this.#dropped, this.#parts.stop]);
    const wanted = await this.#wanted(state, work);
    using scan = new GitScan(work.idBytes, state.progress, this.#parts.held);
    const pieces = () => this.#scanPieces(visited, scan, { work, wanted, signal });
    if (isLarge(work, wanted.ids)) await this.#inTurn(pieces);
    else {
      this.#drained.resolve();
      await pieces();
    }
    this.#parts.keeper.check();
    this.#drained.resolve();
    if (!signal.aborted) return await this.#finish(visited, scan, work);
    if (scan.isWaiting) await this.#checkpoint(visited, scan, work);
    await this.#endings.release();
  }

  /** Who waits hears of a stop when the one before has heard of it, which is at once. */
  async #inTurn(work: () => Promise<void>): Promise<void> {
    const { large } = this.#parts;
    await large.enter();
    try {
      await work();
    } finally {
      large.leave();
    }
  }

  async #scanPieces(visited: Visited, scan: GitScan, { work, wanted, signal }: Reading): Promise<void> {
    let checkpointedAtMs = this.#deps.clock.monotonicMs();
    const everyMs = this.#options.checkpointEveryMs ?? DEFAULT_CHECKPOINT_EVERY_MS;
    for await (const piece of visited.visit.scan(work, wanted, signal)) {
      scan.add(piece);
      const isDue = this.#deps.clock.monotonicMs() - checkpointedAtMs >= everyMs;
      if (!isDue && !scan.isDue) continue;
      await this.#checkpoint(visited, scan, work);
      checkpointedAtMs = this.#deps.clock.monotonicMs();
    }
  }

  #wanted(state: RepositoryState, { reading, candidates, idBytes }: SurveyedWork): Promise<WantedObjects> {
    return this.#patiently(async () => {
      const setAside = this.#setAside;
      if (reading === "objects")
        return { ids: setAside.without(await state.unseen(candidates, idBytes), idBytes) };
      const seen = await state.seen(idBytes, setAside.ids(idBytes));
      return { ids: new Uint8Array(), ...(seen === undefined ? {} : { seen }) };
    });
  }

  /** What was scanned so far becomes durable, and is not scanned again. */
  async #checkpoint(visited: Visited, scan: GitScan, work: SurveyedWork): Promise<void> {
    const { clock } = this.#deps;
    const { kept, addition } = await this.#keep(visited, scan, work);
    const { progress } = scan;
    await visited.commit.state(kept, () => visited.state.checkpoint(addition, progress));
    const startedAtMs = clock.monotonicMs();
    const sequence = await this.#ops.checkpoint({ key: partialKey(), token: tokenOf(progress) });
    this.#endings.hasMoved = true;
    this.#parts.telemetry.checkpointed(sequence, 1, clock.monotonicMs() - startedAtMs);
  }

  async #keep(
    { target, visit, commit }: Visited,
    scan: GitScan,
    { idBytes }: SurveyedWork,
  ): Promise<{ readonly kept: FindingsKept; readonly addition: StateAddition }> {
    const { clock } = this.#deps;
    const { telemetry, held } = this.#parts;
    const slice = scan.take();
    const startedAtMs = clock.monotonicMs();
    const keep = () =>
      commit.findings(slice, {
        place: (hits) => this.#unlessDropped(visit.place(target.repoKey, hits)),
        onKept: (records) => telemetry.keptFindings(records),
      });
    const kept = await (slice.hits.length === 0 ? keep() : held.keep(keep));
    scan.letGo();
    scan.dropped(kept.notKept);
    this.#setAside.refuse(kept.refused);
    const findings = kept.index.length;
    telemetry.keptObjects({ ...slice, findings }, clock.monotonicMs() - startedAtMs);
    telemetry.problems(slice.problems);
    const seen = slice.seen.map((ids) => this.#setAside.without(ids, idBytes));
    return { kept, addition: { seen, idBytes, findings: eachOnce(kept.index) } };
  }

  async #finish(visited: Visited, scan: GitScan, work: SurveyedWork): Promise<void> {
    const { target, state, commit } = visited;
    const { telemetry } = this.#parts;
    const { kept, addition } = await this.#keep(visited, scan, work);
    await this.#trackLives(visited, kept, addition);
    const { progress } = scan;
    const troubles = this.#setAside.joined(scan.troubles);
    telemetry.problems(troubles.problems);
    telemetry.failedObjects(troubles.objects.length);
    const isBroken = isTroubled(troubles) || isTroubled(visited.visit.survey.troubles);
    const { startedAtMs } = visited;
    const times = { startedAtMs, finishedAtMs: Math.max(this.#deps.clock.nowMs(), startedAtMs) };
    const row = markOf(repositoryOvid(this.#deps.hasher, target.repoKey, target.repoId), times, {
      progress,
      isBroken,
    });
    const mark = await commit.repository(kept, row);
    const watermark = watermarkOf(work, {
      troubles,
      surveyed: visited.visit.survey.troubles,
      tipsBefore: state.watermark?.tips ?? [],
    });
    await commit.state(mark, () => state.finish(addition, watermark));
    await this.#complete(target);
  }

  async #trackLives(
    { target, state, visit, commit }: Visited,
    kept: FindingsKept,
    { findings: added, idBytes }: StateAddition,
  ): Promise<void> {
    if (!state.hasFindings && added.length === 0) return;
    // What an interrupted scan found is among those before, and nobody has told yet what became of it.
    const isTold = state.progress.objects === 0n && !this.#endings.hasMoved;
    await trackLives({
      before: await this.#patiently(() => state.findings()),
      added,
      idBytes,
      about: {
        keepsIdentities: target.enrichesIdentity,
        refTipsBefore: isTold ? (state.watermark?.refTips ?? []) : [],
      },
      ask: (request) => this.#unlessDropped(visit.lives(request)),
      keep: (lives) => commit.lives(kept, lives),
    });
  }

  async #complete({ repoKey }: GitTarget): Promise<void> {
    const { telemetry } = this.#parts;
    const { clock } = this.#deps;
    const startedAtMs = clock.monotonicMs();
    await this.#ops.complete({ key: completedKey(repoKey) });
    telemetry.wrote("coordination", clock.monotonicMs() - startedAtMs);
    telemetry.completed(clock.nowMs(), 0);
  }

  #state(target: GitTarget): Promise<RepositoryState> {
    const { gitKv, hasher } = this.#deps;
    const { policyHash } = this.#options;
    const options = { kv: gitKv, hasher, fence: this.#fence, target, policyHash, write: this.#write };
    return this.#patiently(() => RepositoryState.load(options));
  }

  get #fence() {
    const { tenant, run, shard, fence } = this.#parts.claimed.lease;
    return { tenant, run, shard, fence };
  }

  async #unlessDropped<T>(answer: Promise<T>): Promise<T> {
    const told = await unlessAborted(this.#dropped, answer);
    if (told !== "aborted") return told;
    this.#parts.keeper.check();
    throw new DroppedError();
  }

  readonly #write = <T>(work: () => Promise<T>): Promise<T> =>
    this.#patiently(() => {
      this.#parts.keeper.check();
      return work();
    });

  readonly #patiently = <T>(work: () => Promise<T>): Promise<T> =>
    patiently(work, {
      clock: this.#deps.clock,
      signal: this.#dropped,
      budgetMs: this.#options.outageMaxMs ?? DEFAULT_OUTAGE_MAX_MS,
      random: this.#deps.random,
      onRetry: (error) => this.#parts.telemetry.retried(error),
    });
}

/** Told to drop what is in flight; met in the shard that throws it. */
class DroppedError extends Error {}

function eachOnce(findings: readonly IndexedFinding[]): readonly IndexedFinding[] {
  return [...new Map(findings.map((one) => [`${one.findingId.toHex()} ${one.oid}`, one])).values()];
}
