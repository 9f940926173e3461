/** The real coordinator: etcd connected and healthy, and what runs on it. Promises: errors name no endpoint. */
import { GossipError } from "../../contracts/errors.ts";
import type { Clock } from "../../contracts/ports/clock.ts";
import type { Hasher } from "../../contracts/ports/hasher.ts";
import type { EtcdClient } from "../../coordination/etcd-client.ts";
import type { KvCoordinator } from "../../coordination/kv-coordinator.ts";
import type { EtcdConfig } from "../config/production-backend.ts";
import { ProductionStartupError } from "./startup-error.ts";

export interface FleetCoordinator {
  readonly kv: EtcdClient;
  readonly coordinator: KvCoordinator;
  /** Worth a line in the log; absent when there is nothing to say. */
  readonly warning?: string;
}

/** Throws a ProductionStartupError. */
export async function connectCoordinator(
  config: EtcdConfig,
  { clock, hasher }: { readonly clock: Clock; readonly hasher: Hasher },
): Promise<FleetCoordinator> {
  // Loaded here: programs that reach no fleet start without it.
  const { connectEtcd } = await import("../../coordination/etcd-client.ts");
  const { plainEndpointWarning } = await import("../../coordination/etcd/endpoint.ts");
  const { KvCoordinator } = await import("../../coordination/kv-coordinator.ts");
  const connection = config.connection();
  const kv = await connectEtcd(connection).catch(explain);
  const prefix = config.namespace;
  const coordinator = new KvCoordinator({ kv, clock, hasher, prefix, random: Math.random });
  const warning = plainEndpointWarning(connection.endpoints);
  return { kv, coordinator, ...(warning === undefined ? {} : { warning }) };
}

function explain(error: unknown): never {
  if (!(error instanceof GossipError)) throw error;
  const remedy = "check GOSSIP_ETCD_ENDPOINTS and that the cluster is up";
  throw new ProductionStartupError(
    { kind: "etcd-connect", category: error.code },
    `cannot connect to etcd: ${error.message}; ${remedy}`,
  );
}
