/** The stores on a real PostgreSQL do what the ports promise. */
import { afterAll, beforeAll, describe } from "bun:test";
import type { StoreName } from "../../../src/contracts/persistence-error.ts";
import { fromBits } from "../../../src/persistence/core/bit-pattern.ts";
import { statusName } from "../../../src/persistence/done-ledger/core/done-status.ts";
import type { LedgerRow } from "../../../src/persistence/done-ledger/core/join-marks.ts";
import { createDoneLedger } from "../../../src/persistence/done-ledger/postgres-done-ledger.ts";
import { createFindingsStore } from "../../../src/persistence/findings/postgres-findings-store.ts";
import { findFinding, readFindings } from "../../../src/persistence/findings/read-findings.ts";
import type { StoredFinding } from "../../../src/persistence/findings/stored-finding.ts";
import { createGitKv } from "../../../src/persistence/git-kv/postgres-git-kv.ts";
import type { SqlRow } from "../../../src/persistence/sql.ts";
import { doneLedgerConformance } from "../../conformance/done-ledger.ts";
import { findingLivesConformance } from "../../conformance/finding-lives.ts";
import { findingsStoreConformance, type Observation } from "../../conformance/findings-store.ts";
import { gitKvConformance } from "../../conformance/git-kv.ts";
import { TENANT } from "../../support/builders/stored-records.ts";
import { PreparedStore } from "./prepared-stores.ts";

/** One database for a suite, emptied for each test. */
function emptyStore(store: StoreName): () => Promise<PreparedStore> {
  let prepared: PreparedStore;
  beforeAll(async () => {
    prepared = await PreparedStore.create(store);
  });
  afterAll(() => prepared[Symbol.asyncDispose]());
  return async () => {
    await prepared.clear();
    return prepared;
  };
}

describe("done-ledger on PostgreSQL", () => {
  const empty = emptyStore("done-ledger");
  doneLedgerConformance(async () => {
    const prepared = await empty();
    return {
      ledger: createDoneLedger(prepared.connection),
      rows: async () =>
        (await prepared.rows("select * from done_ledger_entries order by ovid")).map(ledgerRow),
    };
  });
});

describe("findings store on PostgreSQL", () => {
  const empty = emptyStore("findings");
  findingsStoreConformance(async () => {
    const { connection } = await empty();
    return { store: createFindingsStore(connection), observations: () => readAll(connection) };
  });
});

describe("lives of findings on PostgreSQL", () => {
  const empty = emptyStore("findings");
  findingLivesConformance(async () => {
    const { connection } = await empty();
    return {
      store: createFindingsStore(connection),
      lifeOf: async (findingId) => {
        const found = await findFinding(connection, TENANT, findingId.toHex());
        return found.kind === "found" ? found.finding.life : undefined;
      },
    };
  });
});

describe("git-kv on PostgreSQL", () => {
  const empty = emptyStore("git-kv");
  gitKvConformance(async () => createGitKv((await empty()).connection));
});

function ledgerRow(row: SqlRow): LedgerRow {
  return {
    run: fromBits(String(row["run_id"])),
    shard: fromBits(String(row["shard_id"])),
    fence: fromBits(String(row["fence_epoch"])),
    mark: {
      ovidHash: new Uint8Array(row["ovid"] as Uint8Array),
      status: statusName(Number(row["status"]))!,
      bytesScanned: Number(row["bytes_scanned"]),
      findings: Number(row["findings_count"]),
      startedAtMs: Number(row["started_at_ms"]),
      finishedAtMs: Number(row["finished_at_ms"]),
      ...(row["error_code"] === null ? {} : { errorCode: String(row["error_code"]) }),
    },
  };
}

async function readAll(connection: PreparedStore["connection"]): Promise<readonly Observation[]> {
  const found: StoredFinding[] = [];
  for (const policy of [0x90, 0x91]) {
    const policyHash = new Uint8Array(32).fill(policy);
    policyHash.set([0, 0, 0, policy]);
    const filter = { tenant: TENANT, policyHash, each: "occurrence" } as const;
    for await (const finding of readFindings(connection, filter)) found.push(finding);
  }
  found.sort((left, right) => Buffer.compare(left.occurrenceId, right.occurrenceId));
  return found.map(observationOf);
}

function observationOf(stored: StoredFinding): Observation {
  const { policyHash, run, shard, fence, firstSeenAtMs, seenAtMs, occurrences, ...rest } = stored;
  const { life: _, firstRun: __, ...record } = rest;
  return { record, seenAtMs, run };
}
