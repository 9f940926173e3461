/** What is kept of a repository's findings, and what is said of those a database refuses. */
import { expect, test } from "bun:test";
import type { FindingsBatch } from "../../../../src/contracts/commit.ts";
import { PersistenceError } from "../../../../src/contracts/persistence-error.ts";
import { GitCommit } from "../../../../src/scan/distributed/git-commit.ts";
import type { RepositoryHit } from "../../../../src/scan/repository/repository-hit.ts";
import type { PlacedRecord } from "../../../../src/scan/repository/repository-job.ts";
import { findingRecord, lease } from "../../../support/builders/stored-records.ts";
import { MemoryDoneLedger } from "../../../support/fakes/memory-done-ledger.ts";
import { MemoryFindingsStore } from "../../../support/fakes/memory-findings-store.ts";

const oidOf = (number: number): string => number.toString(16).padStart(40, "0");
const placed = (record: number, object: number): PlacedRecord => ({
  record: findingRecord(record),
  object: { type: "blob", oid: oidOf(object) },
});

async function keep(found: readonly PlacedRecord[], isRefused: (batch: FindingsBatch) => boolean) {
  const store = new MemoryFindingsStore();
  const commit = store.commit.bind(store);
  store.commit = async (batch) => {
    if (isRefused(batch)) throw new PersistenceError("findings", "invalid-record", "it does not fit");
    return commit(batch);
  };
  const scope = {
    fence: lease(),
    policyHash: new Uint8Array(32),
    nowMs: () => 1,
    write: <T>(work: () => Promise<T>) => work(),
  };
  const durable: string[] = [];
  const hits = found.map(() => ({}) as RepositoryHit);
  const kept = await new GitCommit(store, new MemoryDoneLedger(), scope).findings(
    { hits, captured: hits.length },
    {
      place: async () => found,
      onKept: (records) => durable.push(...records.map(({ observationId }) => observationId.toHex())),
    },
  );
  return { kept, durable };
}

const holds = (number: number) => {
  const id = findingRecord(number).observationId.toHex();
  return ({ records }: FindingsBatch): boolean =>
    records.some(({ observationId }) => observationId.toHex() === id);
};

test("a refused finding leaves out its object, and keeps no other from being kept", async () => {
  const { kept, durable } = await keep([placed(1, 11), placed(2, 12), placed(3, 13)], holds(2));
  expect(kept).toMatchObject({ notKept: 1, refused: new Set([oidOf(12)]) });
  expect(kept.index.map(({ oid }) => oid)).toEqual([oidOf(11), oidOf(13)]);
  expect(durable).toHaveLength(2);
});

test("of two findings that read as one place, a refusal is of both, and so are their objects left out", async () => {
  const { kept, durable } = await keep([placed(1, 11), placed(2, 12), placed(2, 13)], holds(2));
  expect(kept).toMatchObject({ notKept: 2, refused: new Set([oidOf(12), oidOf(13)]) });
  expect(kept.index.map(({ oid }) => oid)).toEqual([oidOf(11)]);
  expect(durable).toHaveLength(1);
});
