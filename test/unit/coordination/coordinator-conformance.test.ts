/** The model and the coordinator over the simulated store keep the promises of both ports; the simulated store keeps those of a store. */
import { kvStoreConformance } from "../../conformance/kv-store.ts";
import { runDirectoryConformance } from "../../conformance/run-directory.ts";
import { shardCoordinatorConformance } from "../../conformance/shard-coordinator.ts";
import { modelFixture, simulatedFixture } from "../../support/coordination/fixture.ts";
import { SimulatedKv } from "../../support/fakes/simulated-kv.ts";
import { SimulationClock } from "../../support/fakes/simulation-clock.ts";

shardCoordinatorConformance("model", modelFixture);
shardCoordinatorConformance("simulated etcd", simulatedFixture);
runDirectoryConformance("model", modelFixture);
runDirectoryConformance("simulated etcd", simulatedFixture);
kvStoreConformance("simulated etcd", async () => ({
  store: new SimulatedKv({ clock: new SimulationClock() }),
  prefix: "/test/",
  async [Symbol.asyncDispose]() {},
}));
