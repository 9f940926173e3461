/** What is kept of a repository between scans, written by several runs at the same moment. */
import { expect, test } from "bun:test";
import type { GitKv } from "../../../../src/contracts/ports/git-kv.ts";
import { RepositoryState, type StateAddition } from "../../../../src/scan/distributed/repository-state.ts";
import { createBlake3Hasher } from "../../../../src/scan/identity/blake3-hasher.ts";
import { MemoryGitKv } from "../../../support/fakes/memory-git-kv.ts";

const hasher = await createBlake3Hasher();

function stateOf(kv: GitKv, run: bigint): Promise<RepositoryState> {
  return RepositoryState.load({
    kv,
    hasher,
    fence: { tenant: "01".repeat(32), run, shard: 1n, fence: 1n },
    target: { repoId: 7n, selection: { kind: "all-refs" }, mode: "odb-blob", merges: "all-parents" },
    policyHash: new Uint8Array(32).fill(2),
    write: (work) => work(),
  });
}

function addition(number: number): StateAddition {
  const oid = number.toString(16).padStart(40, "0");
  const finding = { findingId: new Uint8Array(32).fill(number), type: "blob" as const, oid };
  return { seen: [Uint8Array.fromHex(oid)], idBytes: 20, findings: [finding] };
}

const WATERMARK = { tips: [], retry: [], refTips: [], packs: [] };

test("what two runs add at the same moment is both there afterwards", async () => {
  const store = new MemoryGitKv();
  const other = await stateOf(store, 2n);
  let isRaced = false;
  // The other one writes between the look and the write of the first.
  const racing: GitKv = {
    get: (keys) => store.get(keys),
    scan: (prefix) => store.scan(prefix),
    write: async (fence, writes, given) => {
      if (!isRaced) {
        isRaced = true;
        await other.checkpoint(addition(2), { objects: 1n, bytes: 1n, findings: 1n });
      }
      return store.write(fence, writes, given);
    },
  };
  const first = await stateOf(racing, 1n);
  await first.finish(addition(1), WATERMARK);
  const later = await stateOf(store, 3n);
  const findings = await later.findings();
  expect(findings.map(({ findingId }) => findingId[0]).sort()).toEqual([1, 2]);
  const ids = Uint8Array.fromHex([1, 2, 3].map((n) => n.toString(16).padStart(40, "0")).join(""));
  expect((await later.unseen(ids, 20)).toHex()).toBe("3".padStart(40, "0"));
});

test("whoever is never let write gives up, and leaves the repository to a later attempt", async () => {
  const store = new MemoryGitKv();
  const changed: GitKv = {
    get: (keys) => store.get(keys),
    scan: (prefix) => store.scan(prefix),
    write: async () => "changed",
  };
  const state = await stateOf(changed, 1n);
  await expect(state.finish(addition(1), WATERMARK)).rejects.toMatchObject({ code: "E_REPOSITORY_STATE" });
});
