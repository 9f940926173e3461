/** Opens the databases one command needs, and says what is worth knowing of the way to them. Promises: no DSN is ever shown. */
import type { TenantId } from "../../contracts/ids.ts";
import type { StoreName } from "../../contracts/persistence-error.ts";
import { connectStore } from "../../persistence/connect-store.ts";
import type { StoreConnection } from "../../persistence/store-connection.ts";
import type { CommandContext } from "../command.ts";
import { type ControlFlags, ControlSettings } from "../config/control-settings.ts";
import type { PostgresDsn } from "../config/secret-values.ts";
import { storeWarnings } from "./store-warnings.ts";

export interface OpenFindings extends AsyncDisposable {
  readonly tenant: TenantId;
  readonly connection: StoreConnection;
}

/** Of a command's flags those that are settings, too. */
type FindingsFlags = ControlFlags &
  Partial<Record<"findings-postgres-dsn" | "tenant-id", string | undefined>>;

/**
 * The findings, for reading. The schema is not checked beforehand, as readers may have no right to its history: a table that is
 * missing is told by the read itself. Throws WorkerConfigError for settings, StoreConnectError when there is no connection.
 */
export async function openFindings(
  { "findings-postgres-dsn": dsn, "tenant-id": tenant }: FindingsFlags,
  context: CommandContext,
): Promise<OpenFindings> {
  const settings = await readSettings({ "findings-postgres-dsn": dsn, "tenant-id": tenant }, context);
  const opened = { tenant: settings.tenant(), dsn: settings.findingsDsn() };
  const connection = await openStore("findings", opened.dsn, context);
  return { tenant: opened.tenant, connection, [Symbol.asyncDispose]: () => connection.close() };
}

export interface StoreAddress {
  readonly store: StoreName;
  readonly dsn: PostgresDsn;
}

/** Every store there is a DSN for; those of the ledger and the findings are required. */
export async function configuredStores(
  flags: ControlFlags,
  context: CommandContext,
): Promise<readonly StoreAddress[]> {
  const settings = await readSettings(flags, context);
  const gitKv = settings.gitKvDsn();
  return [
    { store: "done-ledger", dsn: settings.doneLedgerDsn() },
    { store: "findings", dsn: settings.findingsDsn() },
    ...(gitKv === undefined ? [] : [{ store: "git-kv", dsn: gitKv } as const]),
  ];
}

export async function openStore(
  store: StoreName,
  dsn: PostgresDsn,
  context: CommandContext,
): Promise<StoreConnection> {
  const connection = await connectStore(store, dsn.connectionString());
  await warn(storeWarnings(connection), context);
  return connection;
}

async function readSettings(flags: ControlFlags, context: CommandContext): Promise<ControlSettings> {
  const warnings: string[] = [];
  const settings = new ControlSettings(context.env, flags, ({ message }) => warnings.push(message));
  await warn(warnings, context);
  return settings;
}

/** Whatever the level of the log: who types a command reads what it says. */
async function warn(sentences: readonly string[], { stderr }: CommandContext): Promise<void> {
  if (sentences.length > 0)
    await stderr.write(sentences.map((sentence) => `warning: ${sentence}\n`).join(""));
}
