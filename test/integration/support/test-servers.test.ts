/** scripts/test-servers.ts: two servers for a shell, which are gone with it however it ends. */
import { expect, setDefaultTimeout, test } from "bun:test";
import { existsSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SQL } from "bun";

setDefaultTimeout(300_000);

const SCRIPT = join(import.meta.dir, "../../../scripts/test-servers.ts");

interface Started {
  readonly child: Bun.Subprocess<"pipe", "pipe", "inherit">;
  readonly etcd: string;
  readonly postgres: string;
}

async function start(): Promise<Started> {
  const child = Bun.spawn([process.execPath, SCRIPT], { stdin: "pipe", stdout: "pipe", stderr: "inherit" });
  let text = "";
  for await (const piece of child.stdout) {
    text += new TextDecoder().decode(piece);
    if (text.split("\n").length > 2) break;
  }
  const [, etcd, postgres] = /^export GOSSIP_TEST_ETCD=(\S+)\nexport GOSSIP_TEST_POSTGRES=(\S+)\n$/.exec(
    text,
  )!;
  return { child, etcd: etcd!, postgres: postgres! };
}

const etcdAnswers = (endpoint: string): Promise<boolean> =>
  fetch(`${endpoint}/health`).then(
    ({ ok }) => ok,
    () => false,
  );

async function postgresAnswers(url: string): Promise<boolean> {
  const sql = new SQL(url, { max: 1, connectionTimeout: 2 });
  const answers = await sql`select 1`.then(
    () => true,
    () => false,
  );
  await sql.close().catch(() => {});
  return answers;
}

async function bothAreGone({ etcd, postgres }: Started): Promise<boolean> {
  for (let tries = 0; tries < 1000; tries++) {
    if (!(await etcdAnswers(etcd)) && !(await postgresAnswers(postgres))) return true;
    await Bun.sleep(50);
  }
  return false;
}

function foldersOf({ child }: Started): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith(`gossip-server-${child.pid}-`));
}

test("they answer until standard input ends, then nothing of them is left", async () => {
  const servers = await start();
  expect(await etcdAnswers(servers.etcd)).toBe(true);
  expect(await postgresAnswers(servers.postgres)).toBe(true);
  expect(foldersOf(servers)).toHaveLength(2);
  await servers.child.stdin.end();
  expect(await servers.child.exited).toBe(0);
  expect(await bothAreGone(servers)).toBe(true);
  expect(foldersOf(servers)).toEqual([]);
});

test("SIGTERM ends them as well", async () => {
  const servers = await start();
  servers.child.kill("SIGTERM");
  expect(await servers.child.exited).toBe(0);
  expect(await bothAreGone(servers)).toBe(true);
  expect(foldersOf(servers)).toEqual([]);
});

test.skipIf(!existsSync("/proc/self"))(
  "SIGKILL takes them along, and the next start removes their data",
  async () => {
    const servers = await start();
    servers.child.kill("SIGKILL");
    await servers.child.exited;
    expect(await bothAreGone(servers)).toBe(true);
    const next = await start();
    expect(foldersOf(servers)).toEqual([]);
    await next.child.stdin.end();
    await next.child.exited;
  },
);
