/**
 * The settings of commands that look after a fleet: the worker's own, of which each command reads what it needs.
 * Promises: flags beat variables, secrets may come from `_FILE` variables, as for the worker. Throws WorkerConfigError.
 */
import { environmentOf, processEnvironmentBlock } from "./environment.ts";
import { FieldReader } from "./field-reader.ts";
import { diskFileSystem } from "./file-system.ts";
import { parseId } from "./parse-numbers.ts";
import { parseHex, parseText } from "./parse-tokens.ts";
import { checkDsn, EtcdConfig } from "./production-backend.ts";
import { RawConfig } from "./raw.ts";
import { readEtcdSecurity } from "./read-etcd-security.ts";
import { type FieldName, fieldOf } from "./schema.ts";
import type { PostgresDsn } from "./secret-values.ts";
import { processTableWarnings, type WarningSink } from "./warning.ts";

/** Flags by the names of settings, dashes for underscores; those not given are undefined. */
export type ControlFlags = Readonly<Record<string, string | undefined>>;

export class ControlSettings {
  readonly #reader: FieldReader;

  constructor(
    env: Readonly<Record<string, string | undefined>>,
    flags: ControlFlags,
    warn: WarningSink = () => {},
  ) {
    const given = Object.entries(flags).filter(([, value]) => value !== undefined);
    const args = given.map(([name, value]) => `--${name}=${value}`);
    this.#reader = new FieldReader(
      RawConfig.read(environmentOf(env, processEnvironmentBlock), args),
      diskFileSystem,
    );
    processTableWarnings(this.#reader).forEach(warn);
  }

  etcd(): EtcdConfig {
    const endpoints = this.#text("etcd_endpoints");
    return new EtcdConfig(endpoints.split(","), this.#text("etcd_namespace"), readEtcdSecurity(this.#reader));
  }

  tenant(): string {
    return parseHex(fieldOf("tenant_id"), this.#reader.required("tenant_id"));
  }

  /** The run of GOSSIP_RUN_ID, for commands whose run may be left out. */
  run(): bigint {
    return parseId(fieldOf("run_id"), this.#reader.required("run_id"));
  }

  findingsDsn(): PostgresDsn {
    return checkDsn("findings", this.#text("findings_postgres_dsn"));
  }

  doneLedgerDsn(): PostgresDsn {
    return checkDsn("done-ledger", this.#text("done_ledger_postgres_dsn"));
  }

  /** Absent when it is not set. */
  gitKvDsn(): PostgresDsn | undefined {
    const text = this.#reader.optional("git_kv_postgres_dsn");
    return text === undefined ? undefined : checkDsn("git-kv", text);
  }

  #text(name: FieldName): string {
    return parseText(fieldOf(name), this.#reader.required(name));
  }
}
