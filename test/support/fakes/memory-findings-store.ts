/** The FindingsStore port in memory, for tests of what stands on it. */
import type { FindingsBatch, FindingsReceipt } from "../../../src/contracts/commit.ts";
import type { LifeBatch } from "../../../src/contracts/finding-life.ts";
import type { FindingRecord } from "../../../src/contracts/finding-record.ts";
import type { RunId, TenantId } from "../../../src/contracts/ids.ts";
import { PersistenceError } from "../../../src/contracts/persistence-error.ts";
import type { FindingsStore } from "../../../src/contracts/ports/findings-store.ts";
import { findingRows } from "../../../src/persistence/findings/core/finding-rows.ts";
import { lifeRows } from "../../../src/persistence/findings/core/life-rows.ts";
import type { StoredLife } from "../../../src/persistence/findings/stored-life.ts";
import { FenceBook } from "./fence-book.ts";
import { MemoryLives } from "./memory-lives.ts";

export interface MemoryObservation {
  readonly record: FindingRecord;
  readonly seenAtMs: number;
  readonly run: RunId;
}

export class MemoryFindingsStore implements FindingsStore {
  readonly #fences = new FenceBook("findings");
  readonly #contents = new Map<string, string>();
  readonly #observations = new Map<string, MemoryObservation>();
  readonly #lives = new MemoryLives();

  async commit({ fence, policyHash, seenAtMs, records }: FindingsBatch): Promise<FindingsReceipt> {
    const outcome = findingRows(records);
    if (outcome.kind === "invalid")
      throw new PersistenceError("findings", "invalid-record", "a record that cannot be");
    if (outcome.kind === "conflict") throw conflict();
    const { findings, occurrences, observations } = outcome.rows;
    if (records.length > 0) this.#fences.raise(fence);
    const contents = records.flatMap((record) => contentsOf(fence.tenant, policyHash.toHex(), record));
    if (contents.some(([key, content]) => (this.#contents.get(key) ?? content) !== content)) throw conflict();
    for (const [key, content] of contents) this.#contents.set(key, content);
    for (const record of observations) {
      this.#merge(`${fence.tenant} ${record.observationId.toHex()}`, { record, seenAtMs, run: fence.run });
    }
    return {
      findings: findings.length,
      occurrences: occurrences.length,
      observations: observations.length,
    };
  }

  async trackLives(batch: LifeBatch): Promise<number> {
    const { fence, seenAtMs, lives } = batch;
    const outcome = lifeRows(batch);
    if (outcome.kind === "invalid")
      throw new PersistenceError("findings", "invalid-record", "a life that cannot be");
    if (lives.length === 0) return 0;
    this.#fences.raise(fence);
    const kept = outcome.rows.filter(({ findingId }) =>
      this.#contents.has(`finding ${fence.tenant} ${findingId.toHex()}`),
    );
    for (const row of kept)
      this.#lives.track(`${fence.tenant} ${row.findingId.toHex()}`, { row, fence, atMs: seenAtMs });
    return kept.length;
  }

  /** What became of a finding, as the last look told. */
  lifeOf(tenant: TenantId, findingId: Uint8Array): StoredLife | undefined {
    return this.#lives.get(`${tenant} ${findingId.toHex()}`);
  }

  /** The later one tells who saw it; the place is its, or else the other's. */
  #merge(key: string, added: MemoryObservation): void {
    const known = this.#observations.get(key);
    const order = ({ seenAtMs, run, record }: MemoryObservation): readonly (number | bigint)[] => [
      ...[seenAtMs, record.display === "" ? 0 : 1, BigInt.asIntN(64, run)],
    ];
    const wins = known === undefined || compare(order(added), order(known)) > 0;
    const [winner, loser] = wins ? [added, known ?? added] : [known, added];
    const { display, url } = winner.record.display === "" ? loser.record : winner.record;
    const { url: _, ...record } = winner.record;
    this.#observations.set(key, {
      ...winner,
      record: { ...record, display, ...(url === undefined ? {} : { url }) },
    });
  }

  /** Everything kept, in the order of keys. */
  observations(): readonly MemoryObservation[] {
    return [...this.#observations.keys()].sort().map((key) => this.#observations.get(key)!);
  }
}

function contentsOf(
  tenant: string,
  policy: string,
  record: FindingRecord,
): readonly (readonly [string, string])[] {
  const finding = record.findingId.toHex();
  const occurrence = record.occurrenceId.toHex();
  const what = [record.stableItemId, record.ruleFingerprint, record.secretHash].map((id) => id.toHex());
  const where = `${record.objectVersionId.toHex()} ${record.offset} ${record.length}`;
  const observation = record.observationId.toHex();
  return [
    [`finding ${tenant} ${finding}`, what.join(" ")],
    [`natural finding ${tenant} ${what.join(" ")}`, finding],
    [`occurrence ${tenant} ${occurrence}`, `${finding} ${where}`],
    [`natural occurrence ${tenant} ${finding} ${where}`, occurrence],
    [`observation ${tenant} ${observation}`, `${occurrence} ${policy}`],
    [`natural observation ${tenant} ${occurrence} ${policy}`, observation],
  ];
}

function compare(left: readonly (number | bigint)[], right: readonly (number | bigint)[]): number {
  const at = left.findIndex((value, index) => value !== right[index]);
  return at === -1 ? 0 : left[at]! < right[at]! ? -1 : 1;
}

function conflict(): PersistenceError {
  return new PersistenceError("findings", "conflict", "other content under the same id");
}
