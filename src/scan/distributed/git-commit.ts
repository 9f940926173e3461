/**
 * The order in which a repository becomes durable, as types: findings, then what became of them, then its row in the ledger, then its own state,
 * which carries the watermark. Each step takes the receipt of the one before, and receipts are made here alone. Every write asks for a living
 * lease first and carries its fence. Promises: as many findings are durable as were captured, or it throws; a finding no database would take is
 * answered, and keeps no other from being kept.
 */
import type { WriteFence } from "../../contracts/commit.ts";
import type { DoneMark } from "../../contracts/done-mark.ts";
import { GossipError } from "../../contracts/errors.ts";
import type { FindingLife } from "../../contracts/finding-life.ts";
import type { FindingRecord } from "../../contracts/finding-record.ts";
import type { DoneLedger } from "../../contracts/ports/done-ledger.ts";
import type { FindingsStore } from "../../contracts/ports/findings-store.ts";
import type { IndexedFinding } from "../core/git-state-codec.ts";
import type { RepositoryHit } from "../repository/repository-hit.ts";
import type { PlacedRecord } from "../repository/repository-job.ts";
import { isOfRecord } from "./refused-record.ts";

declare const step: unique symbol;

export interface FindingsKept {
  readonly [step]: "findings";
  /** So many less are kept than were found: findings of two objects that stand at what reads as one place are one, and some are refused. */
  readonly notKept: number;
  /** Hex ids of objects with findings the database would not take: they are not done. */
  readonly refused: ReadonlySet<string>;
  /** The others, and where they were seen. */
  readonly index: readonly IndexedFinding[];
}

export interface FoundHits {
  readonly hits: readonly RepositoryHit[];
  /** How many the threads counted where they found them. */
  readonly captured: number;
}

export interface KeepingHits {
  readonly place: (hits: readonly RepositoryHit[]) => Promise<readonly PlacedRecord[]>;
  readonly onKept: (records: readonly FindingRecord[]) => void;
}

/** The whole repository's row is there. */
export interface RepositoryKept {
  readonly [step]: "repository";
}

export interface GitCommitScope {
  readonly fence: WriteFence;
  readonly policyHash: Uint8Array;
  readonly nowMs: () => number;
  /** Tries again what fails for a passing reason; throws unless the lease is alive. */
  readonly write: <T>(work: () => Promise<T>) => Promise<T>;
}

const RECORDS_MAX = 4_000;
/** A database that refuses more than so many at once is not about findings. */
const REFUSED_MAX = 100;
const LIVES_MAX = 5_000;

export class GitCommit {
  readonly #findings: FindingsStore;
  readonly #ledger: DoneLedger;
  readonly #scope: GitCommitScope;

  constructor(findings: FindingsStore, ledger: DoneLedger, scope: GitCommitScope) {
    this.#findings = findings;
    this.#ledger = ledger;
    this.#scope = scope;
  }

  /** Some at a time, each placed before it is kept: what waits for that takes little room. */
  async findings({ hits, captured }: FoundHits, { place, onKept }: KeepingHits): Promise<FindingsKept> {
    if (hits.length !== captured) throw miscounted("handed on", captured, hits.length);
    const met = new Set<string>();
    /** By the ids of their observations: what is one with a refused one is as little kept. */
    const refused = new Set<string>();
    const unkept = new Set<string>();
    const index: IndexedFinding[] = [];
    let merged = 0;
    for (let at = 0; at < hits.length; at += RECORDS_MAX) {
      const some = hits.slice(at, at + RECORDS_MAX);
      const placed = await place(some);
      if (placed.length !== some.length) throw miscounted("placed", some.length, placed.length);
      const distinct = placed.filter(({ record }) => isNewIn(met, record.observationId.toHex()));
      merged += placed.length - distinct.length;
      await this.#keep(distinct, refused);
      const isRefused = ({ record }: PlacedRecord) => refused.has(record.observationId.toHex());
      const durable = refused.size === 0 ? placed : placed.filter((one) => !isRefused(one));
      onKept(durable.map(({ record }) => record));
      for (const { record, object } of durable) index.push({ findingId: record.findingId, ...object });
      if (durable.length < placed.length)
        for (const { object } of placed.filter(isRefused)) unkept.add(object.oid);
    }
    return { notKept: merged + refused.size, refused: unkept, index } as unknown as FindingsKept;
  }

  /** Halves of what is refused are tried by themselves, down to the findings that are. */
  async #keep(some: readonly PlacedRecord[], refused: Set<string>): Promise<void> {
    const { fence, policyHash, nowMs, write } = this.#scope;
    const records = some.map(({ record }) => record);
    const batch = { fence, policyHash, seenAtMs: nowMs(), records };
    try {
      const { observations } = await write(() => this.#findings.commit(batch));
      if (observations < some.length) throw miscounted("kept", some.length, observations);
    } catch (error) {
      if (!isOfRecord(error) || refused.size >= REFUSED_MAX) throw error;
      if (some.length === 1) return void refused.add(records[0]!.observationId.toHex());
      const middle = some.length >> 1;
      await this.#keep(some.slice(0, middle), refused);
      await this.#keep(some.slice(middle), refused);
    }
  }

  async lives(_: FindingsKept, lives: readonly FindingLife[]): Promise<void> {
    const { fence, nowMs, write } = this.#scope;
    for (let at = 0; at < lives.length; at += LIVES_MAX) {
      const batch = { fence, seenAtMs: nowMs(), lives: lives.slice(at, at + LIVES_MAX) };
      await write(() => this.#findings.trackLives(batch));
    }
  }

  async repository(_: FindingsKept, mark: DoneMark): Promise<RepositoryKept> {
    const { fence, policyHash, write } = this.#scope;
    const { records } = await write(() => this.#ledger.commit({ fence, policyHash, marks: [mark] }));
    if (records < 1) throw miscounted("marked", 1, records);
    return {} as RepositoryKept;
  }

  /** In the middle of a scan its state may follow the findings; at its end, the row. */
  async state(_: FindingsKept | RepositoryKept, write: () => Promise<void>): Promise<void> {
    await write();
  }
}

function isNewIn(met: Set<string>, id: string): boolean {
  const { size } = met;
  return met.add(id).size > size;
}

function miscounted(what: string, wanted: number, got: number): GossipError {
  return new GossipError(
    `of a repository's ${wanted} findings ${got} were ${what}; nothing of it is marked as done, and it is scanned again`,
    { code: "E_REPOSITORY_COUNT", details: { wanted, got } },
  );
}
