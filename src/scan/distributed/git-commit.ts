/**
 * The order in which a repository becomes durable, as types: findings, then what became of them, then its row in the ledger, then its own state,
 * which carries the watermark. Each step takes the receipt of the one before, and receipts are made here alone. Every write asks for a living
 * lease first and carries its fence. Promises: as many findings are durable as were captured, or it throws.
 */
import type { WriteFence } from "../../contracts/commit.ts";
import type { DoneMark } from "../../contracts/done-mark.ts";
import { GossipError } from "../../contracts/errors.ts";
import type { FindingLife } from "../../contracts/finding-life.ts";
import type { FindingRecord } from "../../contracts/finding-record.ts";
import type { DoneLedger } from "../../contracts/ports/done-ledger.ts";
import type { FindingsStore } from "../../contracts/ports/findings-store.ts";

declare const step: unique symbol;

export interface FindingsKept {
  readonly [step]: "findings";
  /** Findings of two objects that stand at what reads as one place are one. */
  readonly merged: number;
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

const RECORDS_MAX = 5_000;
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

  /** `captured`: how many the threads counted where they found them. */
  async findings(records: readonly FindingRecord[], captured: number): Promise<FindingsKept> {
    if (records.length !== captured) throw miscounted("placed", captured, records.length);
    const { fence, policyHash, nowMs, write } = this.#scope;
    const distinct = [...new Map(records.map((one) => [one.observationId.toHex(), one])).values()];
    for (let at = 0; at < distinct.length; at += RECORDS_MAX) {
      const some = distinct.slice(at, at + RECORDS_MAX);
      const batch = { fence, policyHash, seenAtMs: nowMs(), records: some };
      const { observations } = await write(() => this.#findings.commit(batch));
      if (observations < some.length) throw miscounted("kept", some.length, observations);
    }
    return { merged: records.length - distinct.length } as FindingsKept;
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

function miscounted(what: string, wanted: number, got: number): GossipError {
  return new GossipError(
    `of a repository's ${wanted} findings ${got} were ${what}; nothing of it is marked as done, and it is scanned again`,
    { code: "E_REPOSITORY_COUNT", details: { wanted, got } },
  );
}
