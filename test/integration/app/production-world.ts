/**
 * Real backends for tests of the composition root: a database per store, keys in etcd, and a port where nobody listens.
 * Promises: what must not be repeated in an error is in every address that leads nowhere.
 */
import { expect } from "bun:test";
import { inspect } from "node:util";
import postgres from "postgres";
import { buildProductionBackends } from "../../../src/app/compose/production.ts";
import {
  EtcdConfig,
  ProductionBackendConfig,
  ProductionStartupSettings,
} from "../../../src/app/config/index.ts";
import type { StoreName } from "../../../src/contracts/persistence-error.ts";
import { type TestKeys, testKeys } from "../../support/etcd.ts";
import { createDatabase, type TestDatabase } from "../../support/postgres.ts";
import { freePorts } from "../../support/server-process.ts";

export const STORES = ["done-ledger", "findings", "git-kv"] as const satisfies readonly StoreName[];
export const VALIDATE = ProductionStartupSettings.validateOnly();
export const MIGRATE = ProductionStartupSettings.devAutoMigrate();
/** No error may repeat it. */
export const CANARY = ["canary", "of", "credentials"].join("-");

type Urls = Readonly<Record<StoreName, string>>;

export class ProductionWorld {
  readonly urls: Urls;
  readonly #keys: TestKeys;
  readonly #databases: readonly TestDatabase[];
  readonly #closedPort: number;

  constructor(keys: TestKeys, databases: readonly [TestDatabase, TestDatabase, TestDatabase], port: number) {
    const [ledger, findings, gitKv] = databases;
    this.#keys = keys;
    this.#databases = databases;
    this.#closedPort = port;
    this.urls = { "done-ledger": ledger.url, findings: findings.url, "git-kv": gitKv.url };
  }

  static async create(): Promise<ProductionWorld> {
    const databases = await Promise.all([createDatabase(), createDatabase(), createDatabase()]);
    const [port] = await freePorts(1);
    return new ProductionWorld(await testKeys(), databases, port!);
  }

  etcdAt(endpoint: string = this.#keys.endpoint): EtcdConfig {
    return new EtcdConfig([endpoint], this.#keys.prefix.slice(0, -1));
  }

  configOf(given: Partial<Urls> = {}, etcd: EtcdConfig = this.etcdAt()): ProductionBackendConfig {
    const all = { ...this.urls, ...given };
    return new ProductionBackendConfig({
      ...{ etcd, doneLedgerDsn: all["done-ledger"], findingsDsn: all.findings, gitKvDsn: all["git-kv"] },
    });
  }

  /** Where nobody listens; with everything in it that must not be repeated. */
  closedDsn(): string {
    return `postgres://${CANARY}:${CANARY}@localhost:${this.#closedPort}/${CANARY}`;
  }

  closedEtcd(): EtcdConfig {
    return this.etcdAt(`http://${CANARY}:${CANARY}@localhost:${this.#closedPort}`);
  }

  /** An error about `closedDsn` or `closedEtcd` that gives nothing of them away. */
  expectDiscreet(error: Error): void {
    expect(error.cause).toBeUndefined();
    const everything = `${inspect(error, { depth: 9, showHidden: true })}${JSON.stringify(error)}`;
    for (const secret of [CANARY, "localhost", String(this.#closedPort)])
      expect(everything).not.toContain(secret);
  }

  async statement(store: StoreName, text: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const sql = postgres(this.urls[store], { max: 1, onnotice: () => {} });
    try {
      return await sql.unsafe(text);
    } finally {
      await sql.end();
    }
  }

  /** Nothing is there any more: no table, no history. */
  async emptied(...stores: readonly StoreName[]): Promise<void> {
    for (const store of stores)
      await this.statement(store, "drop schema public cascade; create schema public");
  }

  async migrated(): Promise<void> {
    await using _ = await buildProductionBackends(this.configOf(), MIGRATE);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([this.#keys, ...this.#databases].map((each) => each[Symbol.asyncDispose]()));
  }
}
