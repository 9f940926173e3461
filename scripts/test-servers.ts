/**
 * Starts an etcd and a PostgreSQL for tests and prints where they are, as lines a shell can read:
 * `export GOSSIP_TEST_ETCD=…`. Stays until its standard input ends or a signal comes; then both are gone, data included.
 * Promises: one line each only when both answer; nothing outlives this program.
 */
import { EtcdServer } from "../test/support/etcd.ts";
import { PostgresServer } from "../test/support/postgres.ts";

const [etcd, postgres] = await startBoth();
const ended = Promise.withResolvers<void>();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => ended.resolve());
process.stdin.on("data", () => {});
process.stdin.once("end", () => ended.resolve());
process.stdin.once("error", () => ended.resolve());
// Who reads this may end us at once.
process.stdout.write(
  `export GOSSIP_TEST_ETCD=${etcd.endpoint}\nexport GOSSIP_TEST_POSTGRES=${postgres.url}\n`,
);
await ended.promise;
await Promise.all([etcd.dispose(), postgres.dispose()]);
process.exit(0);

/** When one cannot start, the exit handlers of the other end it. */
async function startBoth(): Promise<readonly [EtcdServer, PostgresServer]> {
  try {
    return await Promise.all([EtcdServer.start(), PostgresServer.start()]);
  } catch (error) {
    process.stderr.write(`gossip-worker: ${error instanceof Error ? error.message : String(error)}\n`);
    return process.exit(1);
  }
}
