/**
 * What rounds share: the binary, the servers, the trees with their truths, and prepared databases to copy for each round.
 * Promises: servers keep what they confirmed when they are killed; everything is made when it is first asked for, and gone at the end.
 */
import { randomBytes } from "node:crypto";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EtcdCluster, EtcdServer } from "../../test/support/etcd.ts";
import { PostgresServer } from "../../test/support/postgres.ts";
import { DONE_LEDGER_AUDIT, FINDINGS_AUDIT } from "./audit.ts";
import { Database, inDatabase } from "./database.ts";
import { makeTruth, type Truth } from "./truth.ts";

export interface StageOptions {
  readonly binary: string;
  /** Of each tree. */
  readonly files: number;
  /** Folders of rounds that went well are kept, too. */
  readonly keepsRounds?: boolean;
}

export interface RoundDatabases {
  readonly ledger: string;
  readonly findings: string;
}

/** The fleet's account; its password is one that no text holds by chance. */
const USER = "chaos";

export class Stage {
  /** Kept when a round failed. */
  readonly folder = mkdtempSync(join(tmpdir(), "gossip-chaos-"));
  readonly binary = join(this.folder, "gossip-worker");
  readonly password = randomBytes(16).toString("hex");
  readonly policy: string;
  readonly keepsRounds: boolean;
  readonly postgres: PostgresServer;
  /** One at a time may start or stop servers. */
  #turn: Promise<unknown> = Promise.resolve();
  readonly #files: number;
  readonly #admin: Database;
  readonly #truths = new Map<number, Promise<Truth>>();
  #etcd: Promise<readonly EtcdServer[]> | undefined;
  #cluster: Promise<EtcdCluster> | undefined;
  #count = 0;

  private constructor(postgres: PostgresServer, { binary, files, keepsRounds = false }: StageOptions) {
    // A build meanwhile must not change what is tried.
    copyFileSync(binary, this.binary);
    chmodSync(this.binary, 0o755);
    this.#files = files;
    this.keepsRounds = keepsRounds;
    this.postgres = postgres;
    this.#admin = new Database(postgres.url);
    this.policy = policyHash(this.binary);
  }

  static async open(options: StageOptions): Promise<Stage> {
    // Confirmed commits outlive the server; the machine itself does not die here.
    const postgres = await PostgresServer.start({ settings: ["synchronous_commit=on"] });
    const stage = new Stage(postgres, options);
    await stage.#prepareTemplates();
    return stage;
  }

  truth(tree: number): Promise<Truth> {
    const folder = join(this.folder, `tree${tree}`);
    const known = this.#truths.get(tree) ?? makeTruth(this.binary, folder, this.#files, tree + 1);
    this.#truths.set(tree, known);
    return known;
  }

  async etcd(isCluster: boolean): Promise<readonly EtcdServer[]> {
    const durable = { isDurable: true };
    if (isCluster) return (await this.cluster()).members;
    this.#etcd ??= EtcdServer.start(durable).then((server) => [server]);
    return this.#etcd;
  }

  cluster(): Promise<EtcdCluster> {
    this.#cluster ??= EtcdCluster.start(3, { isDurable: true });
    return this.#cluster;
  }

  /** Stopping and starting of servers, one after another. */
  exclusively<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => {});
    return turn;
  }

  /** As if somebody had looked after the machine: everything runs. */
  async heal(): Promise<void> {
    await this.exclusively(async () => {
      const members = [...((await this.#etcd) ?? []), ...((await this.#cluster)?.members ?? [])];
      for (const server of [this.postgres, ...members]) {
        server.resume();
        if (!server.isRunning) await server.start({ ready: false });
      }
      for (const server of [this.postgres, ...members]) await server.untilReady();
    });
  }

  /** Copies of the prepared databases, with names of their own. */
  async databases(): Promise<RoundDatabases> {
    const names = { ledger: `ledger_${++this.#count}`, findings: `findings_${this.#count}` };
    await this.#admin.rows(`create database ${names.ledger} template ledger_template`);
    await this.#admin.rows(`create database ${names.findings} template findings_template`);
    return names;
  }

  async drop({ ledger, findings }: RoundDatabases): Promise<void> {
    await this.#admin.rows(`drop database ${ledger} with (force)`);
    await this.#admin.rows(`drop database ${findings} with (force)`);
  }

  /** Through a port: the server's own, or a proxy's. */
  dsn(database: string, port = this.postgres.port): string {
    return `postgres://${USER}:${this.password}@127.0.0.1:${port}/${database}`;
  }

  async #prepareTemplates(): Promise<void> {
    await this.#admin.rows(`create role ${USER} superuser login password '${this.password}'`);
    for (const name of ["ledger_template", "findings_template"])
      await this.#admin.rows(`create database ${name}`);
    const env = {
      GOSSIP_DONE_LEDGER_POSTGRES_DSN: this.dsn("ledger_template"),
      GOSSIP_FINDINGS_POSTGRES_DSN: this.dsn("findings_template"),
    };
    const { exitCode, stderr } = Bun.spawnSync([this.binary, "migrate"], { env, stderr: "pipe" });
    if (exitCode !== 0) throw new Error(`migrate failed: ${stderr.toString()}`);
    const audits = [
      ["ledger_template", DONE_LEDGER_AUDIT],
      ["findings_template", FINDINGS_AUDIT],
    ] as const;
    for (const [name, audit] of audits) {
      await using database = new Database(inDatabase(this.postgres.url, name));
      await database.rows(audit);
    }
  }

  /** `keepFolder`: for a round that failed there. */
  async close({ keepFolder }: { readonly keepFolder: boolean }): Promise<void> {
    await this.#admin.close();
    for (const server of (await this.#etcd) ?? []) await server.dispose();
    await (await this.#cluster)?.[Symbol.asyncDispose]();
    await this.postgres.dispose();
    if (!keepFolder) rmSync(this.folder, { recursive: true, force: true });
    else rmSync(this.binary, { force: true });
  }

  roundFolder(seed: number): string {
    const folder = join(this.folder, `round-${seed}`);
    mkdirSync(folder, { recursive: true });
    return folder;
  }
}

function policyHash(binary: string): string {
  const { exitCode, stdout, stderr } = Bun.spawnSync([binary, "policy"], { env: {}, stderr: "pipe" });
  if (exitCode !== 0) throw new Error(`policy failed: ${stderr.toString()}`);
  return stdout.toString().split("\n")[0]!.trim();
}
