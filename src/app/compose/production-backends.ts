/**
 * The real backends of a fleet worker: databases first, all at once, then etcd, then the schemas, in one order that never changes.
 * Promises: what is returned is connected and ready; what fails closes everything and says which part it was; no path leads to
 * a double in memory.
 */
import type { StoreName } from "../../contracts/persistence-error.ts";
import type { Clock } from "../../contracts/ports/clock.ts";
import type { DoneLedger } from "../../contracts/ports/done-ledger.ts";
import type { FindingsStore } from "../../contracts/ports/findings-store.ts";
import type { GitKv } from "../../contracts/ports/git-kv.ts";
import type { Hasher } from "../../contracts/ports/hasher.ts";
import type { RunDirectory } from "../../contracts/ports/run-directory.ts";
import type { ShardCoordinator } from "../../contracts/ports/shard-coordinator.ts";
import { connectStore, storeFromClient } from "../../persistence/connect-store.ts";
import { createDoneLedger } from "../../persistence/done-ledger/postgres-done-ledger.ts";
import { createFindingsStore } from "../../persistence/findings/postgres-findings-store.ts";
import { createGitKv } from "../../persistence/git-kv/postgres-git-kv.ts";
import { STORE_MIGRATIONS } from "../../persistence/migrations.ts";
import { prepareStore } from "../../persistence/prepare-store.ts";
import type { Sql } from "../../persistence/sql.ts";
import type { StoreConnection } from "../../persistence/store-connection.ts";
import { createBlake3Hasher } from "../../scan/identity/blake3-hasher.ts";
import type {
  EtcdConfig,
  ProductionBackendConfig,
  ProductionStartupSettings,
} from "../config/production-backend.ts";
import type { PostgresDsn } from "../config/secret-values.ts";
import { connectCoordinator } from "./fleet-coordinator.ts";
import { connectFault, prepareFault } from "./store-faults.ts";
import { storeWarnings } from "./store-warnings.ts";
import { systemClock } from "./system-clock.ts";

export interface ProductionBackends extends AsyncDisposable {
  readonly coordinator: ShardCoordinator;
  readonly directory: RunDirectory;
  readonly doneLedger: DoneLedger;
  readonly findings: FindingsStore;
  /** Present exactly when it is configured. */
  readonly gitKv?: GitKv;
  readonly clock: Clock;
  readonly hasher: Hasher;
  /** Asks each part whether it answers. */
  readonly probes: Readonly<Record<"etcd" | StoreName, (() => Promise<void>) | undefined>>;
  /** Sentences worth a line in the log. */
  readonly warnings: readonly string[];
}

/** Clients made by the caller, who keeps and closes them. */
export interface ProductionClients {
  readonly doneLedger: Sql;
  readonly findings: Sql;
  readonly gitKv?: Sql;
}

type Stores = readonly StoreConnection[];

/** Throws a ProductionStartupError. */
export async function buildProductionBackends(
  config: ProductionBackendConfig,
  startup: ProductionStartupSettings,
): Promise<ProductionBackends> {
  const wanted: (readonly [StoreName, PostgresDsn])[] = [
    ["done-ledger", config.doneLedgerDsn],
    ["findings", config.findingsDsn],
    ...(config.gitKvDsn === undefined ? [] : ([["git-kv", config.gitKvDsn]] as const)),
  ];
  return completed(config.etcd, await connectAll(wanted), startup);
}

/** For clients with TLS or pools of the caller's own. Throws a ProductionStartupError. */
export function buildProductionBackendsFromClients(
  etcd: EtcdConfig,
  clients: ProductionClients,
  startup: ProductionStartupSettings,
): Promise<ProductionBackends> {
  const stores = [
    storeFromClient("done-ledger", clients.doneLedger),
    storeFromClient("findings", clients.findings),
    ...(clients.gitKv === undefined ? [] : [storeFromClient("git-kv", clients.gitKv)]),
  ];
  return completed(etcd, stores, startup);
}

/** Every attempt ends before the first failure is told, so that none is left behind. */
async function connectAll(wanted: readonly (readonly [StoreName, PostgresDsn])[]): Promise<Stores> {
  const attempts = await Promise.allSettled(
    wanted.map(([store, dsn]) => connectStore(store, dsn.connectionString())),
  );
  const stores = attempts.flatMap((attempt) => (attempt.status === "fulfilled" ? [attempt.value] : []));
  for (const [index, attempt] of attempts.entries()) {
    if (attempt.status === "fulfilled") continue;
    await closeAll(stores);
    throw connectFault(wanted[index]![0], attempt.reason);
  }
  return stores;
}

async function completed(
  etcd: EtcdConfig,
  stores: Stores,
  startup: ProductionStartupSettings,
): Promise<ProductionBackends> {
  const hasher = await createBlake3Hasher();
  const clock = systemClock;
  let kv: { close(): void } | undefined;
  try {
    const fleet = await connectCoordinator(etcd, { clock, hasher });
    kv = fleet.kv;
    for (const store of stores) await prepared(store, startup, hasher);
    return bundle(fleet, stores, { clock, hasher });
  } catch (error) {
    kv?.close();
    await closeAll(stores);
    throw error;
  }
}

async function prepared(
  store: StoreConnection,
  { schemaMode }: ProductionStartupSettings,
  hasher: Hasher,
): Promise<void> {
  try {
    await prepareStore(store, STORE_MIGRATIONS[store.store], schemaMode, hasher);
  } catch (error) {
    throw prepareFault(store.store, schemaMode, error);
  }
}

function bundle(
  { kv, coordinator, warning }: Awaited<ReturnType<typeof connectCoordinator>>,
  stores: Stores,
  tools: Pick<ProductionBackends, "clock" | "hasher">,
): ProductionBackends {
  const [ledger, findings, gitKv] = stores;
  const probe = (store: StoreConnection | undefined) =>
    store === undefined ? undefined : () => store.ping();
  return {
    ...tools,
    coordinator,
    directory: coordinator,
    doneLedger: createDoneLedger(ledger!),
    findings: createFindingsStore(findings!),
    ...(gitKv === undefined ? {} : { gitKv: createGitKv(gitKv) }),
    probes: {
      etcd: () => kv.checkHealth(),
      "done-ledger": probe(ledger),
      findings: probe(findings),
      "git-kv": probe(gitKv),
    },
    warnings: [...(warning === undefined ? [] : [warning]), ...stores.flatMap(storeWarnings)],
    async [Symbol.asyncDispose]() {
      kv.close();
      await closeAll(stores);
    },
  };
}

async function closeAll(stores: Stores): Promise<void> {
  await Promise.allSettled(stores.map((store) => store.close()));
}
