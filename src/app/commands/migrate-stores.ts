/** `migrate`: store by store, a line for each. Promises: what is wrong with one store keeps no other from its turn. */
import { GossipError } from "../../contracts/errors.ts";
import type { Hasher } from "../../contracts/ports/hasher.ts";
import { printable } from "../../output/text/printable.ts";
import { STORE_MIGRATIONS } from "../../persistence/migrations.ts";
import { prepareStore } from "../../persistence/prepare-store.ts";
import { createBlake3Hasher } from "../../scan/identity/blake3-hasher.ts";
import type { CommandContext } from "../command.ts";
import { configuredStores, openStore, type StoreAddress } from "../compose/open-stores.ts";
import type { ControlFlags } from "../config/control-settings.ts";
import { EXIT } from "../exit-codes.ts";

const NAME_COLUMNS = 13;

export async function migrateStores(
  isCheck: boolean,
  flags: ControlFlags,
  context: CommandContext,
): Promise<number> {
  const addresses = await configuredStores(flags, context);
  const hasher = await createBlake3Hasher();
  const line = (name: string, text: string) =>
    context.stdout.write(`${name.padEnd(NAME_COLUMNS)}${printable(text)}\n`);
  let isReady = true;
  for (const address of addresses) {
    const outcome = await prepared(address, { isCheck, hasher, context });
    isReady &&= outcome.isReady;
    await line(address.store, outcome.sentence);
  }
  if (!addresses.some(({ store }) => store === "git-kv")) {
    await line("git-kv", "no DSN is set; git workers alone need one");
  }
  return isReady ? EXIT.clean : EXIT.failure;
}

interface Outcome {
  readonly isReady: boolean;
  readonly sentence: string;
}

interface Tools {
  readonly isCheck: boolean;
  readonly hasher: Hasher;
  readonly context: CommandContext;
}

async function prepared({ store, dsn }: StoreAddress, { isCheck, hasher, context }: Tools): Promise<Outcome> {
  try {
    await using connection = await openStore(store, dsn, context);
    const mode = isCheck ? "validate" : "dev-auto-migrate";
    const applied = await prepareStore(connection, STORE_MIGRATIONS[store], mode, hasher);
    return { isReady: true, sentence: inWords(isCheck, applied) };
  } catch (error) {
    if (!(error instanceof GossipError)) throw error;
    return { isReady: false, sentence: `NOT READY: ${error.message}` };
  }
}

function inWords(isCheck: boolean, applied: readonly string[]): string {
  if (isCheck) return "ready";
  return applied.length === 0 ? "up to date" : `applied ${applied.join(", ")}`;
}
