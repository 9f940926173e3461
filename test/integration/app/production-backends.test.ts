/**
 * The backends of a fleet worker on real servers: they come up in one order, each failure is typed, and none says what it should not.
 */
import { afterAll, beforeAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { inspect } from "node:util";
import postgres from "postgres";
import {
  buildProductionBackends,
  buildProductionBackendsFromClients,
  type ProductionClients,
  ProductionStartupError,
  type StartupFault,
} from "../../../src/app/compose/production.ts";
import { ProductionBackendConfig } from "../../../src/app/config/index.ts";
import type { StoreName } from "../../../src/contracts/persistence-error.ts";
import { connectStore } from "../../../src/persistence/connect-store.ts";
import { STORE_MIGRATIONS } from "../../../src/persistence/migrations.ts";
import { prepareStore } from "../../../src/persistence/prepare-store.ts";
import { SchemaError } from "../../../src/persistence/schema-error.ts";
import { hasher } from "../persistence/prepared-stores.ts";
import { CANARY, MIGRATE, ProductionWorld, STORES, VALIDATE } from "./production-world.ts";

setDefaultTimeout(300_000);

let world: ProductionWorld;
beforeAll(async () => {
  world = await ProductionWorld.create();
});
afterAll(() => world[Symbol.asyncDispose]());

const TENANT = "5a".repeat(32);

async function startupFailure(work: Promise<AsyncDisposable>): Promise<ProductionStartupError> {
  const error = await work.then(
    async (built) => {
      await built[Symbol.asyncDispose]();
      return "it was built";
    },
    (thrown: unknown) => thrown,
  );
  if (error instanceof ProductionStartupError) return error;
  throw new Error(`expected a ProductionStartupError: ${inspect(error)}`);
}

const faultOf = async (work: Promise<AsyncDisposable>): Promise<StartupFault> =>
  (await startupFailure(work)).fault;

describe("backends that cannot be reached", () => {
  beforeAll(() => world.migrated());

  test.each(STORES)("%s: a category, its name, and neither host nor driver's error", async (store) => {
    const error = await startupFailure(
      buildProductionBackends(world.configOf({ [store]: world.closedDsn() }), VALIDATE),
    );
    expect(error.fault).toEqual({ kind: "store-connect", store, category: "connection refused" });
    expect(error.message).toStartWith(`cannot connect to the ${store} database: connection refused; `);
    world.expectDiscreet(error);
  });

  test.each(STORES)("%s: a wrong password is told from a server that is away", async (store) => {
    const url = new URL(world.urls[store]);
    url.password = CANARY;
    const error = await startupFailure(
      buildProductionBackends(world.configOf({ [store]: url.href }), VALIDATE),
    );
    expect(error.fault).toEqual({ kind: "store-connect", store, category: "authentication failed" });
    world.expectDiscreet(error);
  });

  test("etcd: typed, and neither endpoint nor client's error", async () => {
    const error = await startupFailure(
      buildProductionBackends(world.configOf({}, world.closedEtcd()), VALIDATE),
    );
    expect(error.fault.kind).toBe("etcd-connect");
    expect(error.message).toStartWith("cannot connect to etcd: ");
    world.expectDiscreet(error);
  });

  test("of several failures the first is told: done-ledger, findings, git-kv, etcd", async () => {
    const bad = world.closedDsn();
    const told = async (given: Partial<ProductionWorld["urls"]>): Promise<string> => {
      const fault = await faultOf(
        buildProductionBackends(world.configOf(given, world.closedEtcd()), VALIDATE),
      );
      return "store" in fault ? fault.store : fault.kind;
    };
    expect(await told({ "done-ledger": bad, findings: bad, "git-kv": bad })).toBe("done-ledger");
    expect(await told({ findings: bad, "git-kv": bad })).toBe("findings");
    expect(await told({ "git-kv": bad })).toBe("git-kv");
    expect(await told({})).toBe("etcd-connect");
  });

  test("etcd that is away is told before a schema that is missing", async () => {
    await world.emptied("done-ledger");
    const fault = await faultOf(buildProductionBackends(world.configOf({}, world.closedEtcd()), VALIDATE));
    expect(fault.kind).toBe("etcd-connect");
    await world.migrated();
  });

  test("connections that came about are closed when another did not", async () => {
    await startupFailure(
      buildProductionBackends(world.configOf({ "done-ledger": world.closedDsn() }), VALIDATE),
    );
    await startupFailure(buildProductionBackends(world.configOf({}, world.closedEtcd()), VALIDATE));
    for (const store of STORES) {
      // The server notices a hang-up a moment later.
      for (let tries = 0; tries < 1500 && (await connectionsTo(store)) > 0; tries++) await Bun.sleep(20);
      expect(await connectionsTo(store)).toBe(0);
    }
  });
});

async function connectionsTo(store: StoreName): Promise<number> {
  const [row] = await world.statement(
    store,
    "select count(*)::int as open from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
  );
  return Number(row!["open"]);
}

describe("schemas", () => {
  test("fresh databases are migrated, a second time changes nothing, and validate agrees", async () => {
    await world.emptied(...STORES);
    await world.migrated();
    await world.migrated();
    await using backends = await buildProductionBackends(world.configOf(), VALIDATE);
    for (const probe of Object.values(backends.probes)) await probe!();
    expect(await backends.doneLedger.statuses(TENANT, new Uint8Array(32), [new Uint8Array(32)])).toEqual([
      undefined,
    ]);
    for (const store of STORES) {
      const { historyTable, list } = STORE_MIGRATIONS[store];
      const rows = await world.statement(store, `select version from ${historyTable} order by version`);
      expect(rows.map(({ version }) => version)).toEqual(list.map(({ version }) => version));
    }
  });

  test("git state is there exactly when it is configured", async () => {
    await world.migrated();
    const { etcd } = world.configOf();
    const two = new ProductionBackendConfig({
      ...{ etcd, doneLedgerDsn: world.urls["done-ledger"], findingsDsn: world.urls.findings },
    });
    await using without = await buildProductionBackends(two, VALIDATE);
    expect("gitKv" in without).toBe(false);
    await using having = await buildProductionBackends(world.configOf(), VALIDATE);
    expect(having.gitKv).toBeDefined();
  });

  test("of several missing schemas the first is told, in the order of the stores", async () => {
    await world.emptied(...STORES);
    const missing: StoreName[] = [];
    for (const store of STORES) {
      const { fault, cause } = await startupFailure(buildProductionBackends(world.configOf(), VALIDATE));
      if ("store" in fault) missing.push(fault.store);
      expect(fault).toEqual({ kind: "schema-readiness", store });
      expect(cause).toBeInstanceOf(SchemaError);
      expect((cause as SchemaError).fault.kind).toBe("missing-table");
      await preparedAlone(store);
    }
    expect(missing).toEqual([...STORES]);
  });

  describe.each(STORES)("%s that drifted", (store) => {
    const { historyTable, list } = STORE_MIGRATIONS[store];
    const { version } = list[0]!;

    /** The store's fault, in both modes. */
    async function expectFault(expected: SchemaError["fault"]): Promise<void> {
      const kinds = [
        [VALIDATE, "schema-readiness"],
        [MIGRATE, "auto-migrate"],
      ] as const;
      for (const [mode, kind] of kinds) {
        const { fault, cause } = await startupFailure(buildProductionBackends(world.configOf(), mode));
        expect(fault).toEqual({ kind, store });
        expect((cause as SchemaError).fault).toEqual(expected);
      }
    }

    test("another checksum is refused by both modes", async () => {
      await world.emptied(store);
      await world.migrated();
      await world.statement(store, `update ${historyTable} set checksum = decode(repeat('ab', 32), 'hex')`);
      await expectFault({ kind: "checksum-mismatch", version });
    });

    test.each([16, 0])("a checksum of %d bytes is told as damage", async (lengthBytes) => {
      await world.emptied(store);
      await world.migrated();
      await world.statement(
        store,
        `alter table ${historyTable} drop constraint ${historyTable}_checksum_check`,
      );
      await world.statement(
        store,
        `update ${historyTable} set checksum = substr(checksum, 1, ${lengthBytes})`,
      );
      await expectFault({ kind: "corrupted-record", version, lengthBytes });
    });

    test("a missing row of its history is told", async () => {
      await world.emptied(store);
      await world.migrated();
      await world.statement(store, `delete from ${historyTable}`);
      const { fault, cause } = await startupFailure(buildProductionBackends(world.configOf(), VALIDATE));
      expect(fault).toEqual({ kind: "schema-readiness", store });
      expect((cause as SchemaError).fault).toEqual({ kind: "missing-migration", version });
      // Its tables are there: to make them again must fail as well, and leave them.
      expect(await faultOf(buildProductionBackends(world.configOf(), MIGRATE))).toEqual({
        kind: "auto-migrate",
        store,
      });
      await world.emptied(store);
    });
  });
});

async function preparedAlone(store: StoreName): Promise<void> {
  await using connection = await connectStore(store, world.urls[store]);
  await prepareStore(connection, STORE_MIGRATIONS[store], "dev-auto-migrate", hasher);
}

describe("clients of the caller's own", () => {
  beforeAll(async () => {
    await world.emptied(...STORES);
  });

  test("are used for everything, and stay open for their owner", async () => {
    const open = (store: StoreName) => postgres(world.urls[store], { max: 2, onnotice: () => {} });
    const clients: Required<ProductionClients> = {
      ...{ doneLedger: open("done-ledger"), findings: open("findings"), gitKv: open("git-kv") },
    };
    const all = Object.values(clients);
    try {
      expect(await faultOf(buildProductionBackendsFromClients(world.etcdAt(), clients, VALIDATE))).toEqual({
        ...{ kind: "schema-readiness", store: "done-ledger" },
      });
      const backends = await buildProductionBackendsFromClients(world.etcdAt(), clients, MIGRATE);
      for (const probe of Object.values(backends.probes)) await probe!();
      await backends[Symbol.asyncDispose]();
      for (const client of all) expect(await client.unsafe("select 1 as one")).toHaveLength(1);
      const away = await faultOf(buildProductionBackendsFromClients(world.closedEtcd(), clients, VALIDATE));
      expect(away.kind).toBe("etcd-connect");
      for (const client of all) expect(await client.unsafe("select 1 as one")).toHaveLength(1);
    } finally {
      await Promise.all(all.map((client) => client.end()));
    }
  });
});
