/** The coordinator over a real etcd keeps the promises of both ports. */
import type { Clock } from "../../../src/contracts/ports/clock.ts";
import { connectEtcd } from "../../../src/coordination/etcd-client.ts";
import { runDirectoryConformance } from "../../conformance/run-directory.ts";
import { shardCoordinatorConformance } from "../../conformance/shard-coordinator.ts";
import { type CoordinatorFixture, kvParts } from "../../support/coordination/fixture.ts";
import { testKeys } from "../../support/etcd.ts";

shardCoordinatorConformance("etcd", etcdFixture);
runDirectoryConformance("etcd", etcdFixture);

/** Deadlines are told by our clock, which a test can set forward; etcd's own leases run in real time. */
async function etcdFixture(): Promise<CoordinatorFixture> {
  const keys = await testKeys();
  const kv = await connectEtcd({ endpoints: [keys.endpoint] });
  let aheadMs = 0;
  const clock: Clock = {
    nowMs: () => Date.now() + aheadMs,
    monotonicMs: () => performance.now() + aheadMs,
    sleep: (ms) => Bun.sleep(ms),
  };
  return {
    ...kvParts(kv, clock, keys.prefix.slice(0, -1)),
    passTime: (ms) => {
      aheadMs += ms;
    },
    async [Symbol.asyncDispose]() {
      kv.close();
      await keys[Symbol.asyncDispose]();
    },
  };
}
