/** `gossip-worker migrate`: its words and flags. What it does is loaded when it runs: see migrate-stores.ts. */
import { defineCommand } from "../command.ts";
import { STORE_FLAGS } from "./fleet-flags.ts";

const NOTES = `Every store is one transaction under a lock: it ends whole or unchanged, and several calls at once do no harm. The user of a
DSN has to own the tables, or to have the right to create them.

EXAMPLES

  gossip-worker migrate
  gossip-worker migrate --check       before workers start with --startup-schema-mode=validate

EXIT CODES

  0 every store is ready; 1 one is not, or cannot be reached; 2 the command line or the configuration is wrong
`;

export const migrateCommand = defineCommand({
  description: "Bring the databases of a fleet to the schema this binary knows.",
  flags: {
    check: { kind: "boolean", description: "Change nothing, and say whether every store is ready" },
    ...STORE_FLAGS,
  },
  positionals: [],
  notes: NOTES,
  run: async ({ flags: { check, ...settings } }, context) =>
    (await import("./migrate-stores.ts")).migrateStores(check, settings, context),
});
