/** `runs submit --source=git` on the compiled binary and a real etcd: one shard for each repository, and what it says. */
import { afterAll, beforeAll, expect, setDefaultTimeout, test } from "bun:test";
import { realpathSync } from "node:fs";
import type { GitTarget } from "../../src/contracts/git-target.ts";
import { payloadOf } from "../../src/coordination/core/metadata-envelope.ts";
import { decodeGitPayload } from "../../src/scan/core/git-payload.ts";
import { GitSandbox } from "../unit/sources/git/git-sandbox.ts";
import { FleetWorld, hasher } from "./fleet-world.ts";
import { run, SLOW_MS } from "./program.ts";

setDefaultTimeout(SLOW_MS);

let world: FleetWorld;
let sandbox: GitSandbox;
let repositories: readonly string[];
let commit: string;

beforeAll(async () => {
  world = await FleetWorld.create();
  sandbox = new GitSandbox();
  for (const name of ["one", "two", "three"]) {
    sandbox.init(name);
    commit = sandbox.commit(name, { "a.txt": `${name}\n` });
  }
  repositories = ["one", "two", "three"].map((name) => realpathSync(sandbox.at(name)));
});
afterAll(async () => {
  sandbox[Symbol.dispose]();
  await world[Symbol.asyncDispose]();
});

const submit = (...args: readonly string[]) => world.run(["runs", "submit", "--source=git", ...args]);

async function submitted(...args: readonly string[]) {
  const { code, stdout, stderr } = await submit("--format=json", ...args);
  if (code !== 0) throw new Error(stderr);
  const { run: id, ...rest } = JSON.parse(stdout);
  const shards = await world.shards(BigInt(id));
  const targets = shards.map(({ spec }) => decodeGitPayload(hasher, payloadOf(spec.metadata)));
  expect(rest.shards).toBe(shards.length);
  return { ...rest, run: BigInt(id), shards, targets };
}

test.each<readonly [string, () => readonly string[], Partial<GitTarget>]>([
  ["all refs by default", () => [], { selection: { kind: "all-refs" }, mode: "odb-blob" }],
  [
    "the default branch",
    () => ["--default-branch"],
    { selection: { kind: "default-branch" }, mode: "diff-history", merges: "all-parents" },
  ],
  [
    "explicit refs",
    () => ["--ref=main", "--ref=tags/v1", "--first-parent"],
    { selection: { kind: "refs", refs: ["refs/heads/main", "refs/tags/v1"] }, merges: "first-parent" },
  ],
  ["an explicit commit", () => [`--commit=${commit}`], {}],
])("%s: one shard for one repository, without owner and cursor", async (_, flags, expected) => {
  const path = repositories[2]!;
  const made = await submitted(path, ...flags());
  expect(made).toMatchObject({ kind: "applied", shards: [{ shard: 1n, status: "active", cursor: {} }] });
  expect(made.shards[0]!.owner).toBeUndefined();
  expect(made.targets).toMatchObject([{ repoKey: path, locator: { kind: "local", path }, ...expected }]);
  if (flags()[0]?.startsWith("--commit"))
    expect(made.targets[0]!.selection).toEqual({ kind: "commit", oid: commit });
  expect(await world.ownerKeys(made.run)).toEqual([]);
});

test("three repositories, in any order and more than once, are three shards sorted by key", async () => {
  const [one, two, three] = repositories;
  const list = `${three}\n# a remark\n${one}/.git\nhttps://GIT.example/a/ --ref=main\n`;
  const { code, stdout, stderr } = await run(
    ["runs", "submit", "--source=git", "--format=json", two!, "-", one!],
    { env: world.env, stdin: list },
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const made = JSON.parse(stdout);
  expect(made).toMatchObject({ kind: "applied", shards: 4, repositories: 4, repeated: 1 });
  const shards = await world.shards(BigInt(made.run));
  const keys = shards.map(({ spec }) => decodeGitPayload(hasher, payloadOf(spec.metadata)).repoKey);
  expect(keys).toEqual([one!, two!, three!, "https://git.example/a"].sort());
  expect(shards.map(({ shard }) => shard)).toEqual([1n, 2n, 3n, 4n]);
});

test("the same request again is replayed, with the same root shards", async () => {
  const args = [`--discover=${sandbox.at("")}`, "--request-key=weekly"];
  const first = await submitted(...args);
  expect(first).toMatchObject({ kind: "applied", repositories: 3 });
  const again = await submitted(...args);
  expect([again.kind, again.run]).toEqual(["replayed", first.run]);
  expect(again.shards).toEqual(first.shards);
});

test("the help tells of locators; words tell what was submitted", async () => {
  const help = await world.run(["runs", "submit", "--help"]);
  for (const words of ["--source", "--from-file", "--discover", "--ref", "user@host:path", "[LOCATION...]"])
    expect(help.stdout).toContain(words);
  const { stdout } = await submit(...repositories);
  expect(stdout).toMatch(/^\d+\n\n {2}3 shards, 3 repositories\n/);
});

test("what is wrong ends in exit code 2 and makes no run; credentials are not repeated", async () => {
  const canary = ["never", "seen", "again"].join("-");
  const [one] = repositories;
  const wrong: readonly (readonly [readonly string[], string])[] = [
    [[], "no repository is named"],
    [[`https://me:${canary}@git.example/a`], "credentials file"],
    [["git://git.example/a"], "git://"],
    [["ext::sh -c id"], "::"],
    [["nowhere"], "no such file"],
    [[one!, "--ref=a..b"], "ref's name"],
    [[one!, "--shards=2"], "--shards"],
  ];
  for (const [args, words] of wrong) {
    const { code, stdout, stderr } = await submit(...args);
    expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: "" });
    expect(stderr).toContain(words);
    expect(stderr).not.toContain(canary);
  }
});
