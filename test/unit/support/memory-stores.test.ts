/** The stores in memory keep what the ports promise; the real ones run the same suites in test/integration/persistence. */
import { describe } from "bun:test";
import { doneLedgerConformance } from "../../conformance/done-ledger.ts";
import { findingLivesConformance } from "../../conformance/finding-lives.ts";
import { findingsStoreConformance } from "../../conformance/findings-store.ts";
import { gitKvConformance } from "../../conformance/git-kv.ts";
import { TENANT } from "../../support/builders/stored-records.ts";
import { MemoryDoneLedger } from "../../support/fakes/memory-done-ledger.ts";
import { MemoryFindingsStore } from "../../support/fakes/memory-findings-store.ts";
import { MemoryGitKv } from "../../support/fakes/memory-git-kv.ts";

describe("done-ledger in memory", () =>
  doneLedgerConformance(async () => {
    const ledger = new MemoryDoneLedger();
    return { ledger, rows: async () => ledger.rows() };
  }));

describe("findings store in memory", () =>
  findingsStoreConformance(async () => {
    const store = new MemoryFindingsStore();
    return { store, observations: async () => store.observations() };
  }));

describe("lives of findings in memory", () =>
  findingLivesConformance(async () => {
    const store = new MemoryFindingsStore();
    return { store, lifeOf: async (findingId) => store.lifeOf(TENANT, findingId) };
  }));

describe("git-kv in memory", () => gitKvConformance(async () => new MemoryGitKv()));
