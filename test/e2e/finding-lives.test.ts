/** What becomes of a repository's findings from run to run: the compiled binary, a real git repository, real servers. */
import { expect, setDefaultTimeout, test } from "bun:test";
import { GitSandbox } from "../unit/sources/git/git-sandbox.ts";
import { FleetWorld } from "./fleet-world.ts";
import { madeUpToken, SLOW_MS } from "./program.ts";

setDefaultTimeout(2 * SLOW_MS);

test("a secret is brought in, taken out and comes back, and each run says so", async () => {
  await using world = await FleetWorld.create();
  using sandbox = new GitSandbox();
  const stores = { GOSSIP_GIT_KV_POSTGRES_DSN: world.database.url };
  expect((await world.run(["migrate"], stores)).code).toBe(0);
  sandbox.init("app");

  let workers = 0;
  const scan = async (): Promise<string> => {
    const submitted = await world.run(
      ["runs", "submit", "--source=git", sandbox.at("app"), "--format=json"],
      stores,
    );
    const { run } = JSON.parse(submitted.stdout);
    const ended = await world.run(["git"], {
      ...stores,
      ...{ GOSSIP_RUN_ID: String(run), GOSSIP_WORKER_ID: String(++workers) },
      GOSSIP_MIRROR_ROOT: sandbox.at("."),
    });
    expect({ code: ended.code, log: ended.stderr }).toMatchObject({ code: 0 });
    return String(run);
  };
  const listed = async (...flags: readonly string[]): Promise<readonly string[]> => {
    const { stdout } = await world.run(["findings", "list", "--format=json", ...flags]);
    return JSON.parse(stdout).map(
      ({ path, status }: { path: string; status: string }) => `${path.split(":").at(-1)} ${status}`,
    );
  };
  const show = async (file: string): Promise<string> => {
    const [found] = JSON.parse(
      (await world.run(["findings", "list", "--format=json", `--path=${file}`])).stdout,
    );
    return (await world.run(["findings", "show", found.id])).stdout;
  };

  const secret = `TOKEN=${madeUpToken(7001)}\n`;
  const first = sandbox.commit("app", { "a.env": secret, "b.env": `TOKEN=${madeUpToken(7002)}\n` });
  const firstRun = await scan();
  expect(await listed()).toEqual(["a.env present", "b.env present"]);

  const removal = sandbox.commit("app", { "a.env": "nothing\n" });
  await scan();
  expect(await listed("--removed")).toEqual(["a.env removed"]);
  expect(await listed("--present")).toEqual(["b.env present"]);
  const removed = await show("a.env");
  expect(removed).toContain(`Introduced by  ${first.slice(0, 12)} `);
  expect(removed).toContain(`Removed by     ${removal.slice(0, 12)} `);
  expect(removed).toMatch(/Gone since +the look of .*, last seen at a tip /);

  sandbox.commit("app", { "a.env": secret, "c.env": `TOKEN=${madeUpToken(7003)}\n` });
  const lastRun = await scan();
  expect(await listed("--removed")).toEqual([]);
  expect(await listed(`--new-since=${firstRun}`)).toEqual(["c.env present"]);
  const back = await show("a.env");
  expect(back).toContain(`Introduced by  ${first.slice(0, 12)} `);
  expect(back).toMatch(/Seen again +\S+, after it had been gone\n/);
  expect(back).toMatch(new RegExp(`Last seen +\\S+, by run ${lastRun}\\n`));
  expect(back).not.toContain("Removed by");
  expect(await show("b.env")).not.toContain("Seen again");
});
