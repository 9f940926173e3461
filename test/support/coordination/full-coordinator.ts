/** Both ports of coordination in one body, and the split that only the body has. */
import type { OpId, ShardId } from "../../../src/contracts/ids.ts";
import type { Lease } from "../../../src/contracts/lease.ts";
import type { RunDirectory } from "../../../src/contracts/ports/run-directory.ts";
import type { ShardCoordinator } from "../../../src/contracts/ports/shard-coordinator.ts";

export interface FullCoordinator extends ShardCoordinator, RunDirectory {
  splitReplace(lease: Lease, opId: OpId, cuts: readonly Uint8Array[]): Promise<readonly ShardId[]>;
}
