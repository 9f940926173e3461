/** Many who want one mirror: in one process, in several, and after some of them were killed. */
import { afterAll, afterEach, beforeAll, expect, test } from "bun:test";
import { readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { kill } from "node:process";
import { GitHttpServer } from "../../support/git-http-server.ts";
import { contentOf, look, mirrorsAt, never, opened, remoteTarget } from "../../support/open-mirrors.ts";
import { TempTree } from "../../support/temp-tree.ts";
import { GitSandbox } from "../../unit/sources/git/git-sandbox.ts";

const PROCESS = join(import.meta.dir, "../../support/mirror-process.ts");
/** Several packets of the protocol, which git takes whole; and half a second for each of them. */
const NOISE_BYTES = 400_000;
const DRIPS = { kind: "drips", bytes: 15_000 } as const;
const box = new GitSandbox();
const root = new TempTree();
const children: Bun.Subprocess[] = [];
let server: GitHttpServer;
let count = 0;

beforeAll(() => {
  box.init("repo");
  box.commit("repo", { "noise.bin": crypto.getRandomValues(new Uint8Array(NOISE_BYTES)) });
  server = new GitHttpServer({ folder: box.at("") });
});
afterEach(async () => {
  server.mood = { kind: "well" };
  for (const child of children.splice(0)) {
    child.kill("SIGKILL");
    await child.exited;
  }
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  box[Symbol.dispose]();
  root[Symbol.dispose]();
});

function freshRoot(): string {
  root.write(`${++count}/.keep`, "");
  return root.at(`${count}`);
}

const REPO = () => server.url("repo/.git");

/** A process of its own that opens the mirror and holds it. */
function start(place: string, url = REPO()) {
  const child = Bun.spawn([process.execPath, PROCESS, JSON.stringify({ root: place, url })], {
    stdin: "pipe",
    stdout: "pipe",
    stderr: "inherit",
  });
  children.push(child);
  return child;
}

async function firstLine(
  child: ReturnType<typeof start>,
): Promise<{ kind: string; how?: string; path?: string }> {
  let text = "";
  for await (const piece of child.stdout) {
    text += Buffer.from(piece).toString();
    if (text.includes("\n")) break;
  }
  return JSON.parse(text);
}

function filesBelow(place: string): readonly string[] {
  return [...new Bun.Glob("**/*").scanSync({ cwd: place, onlyFiles: false })];
}

async function until(isSo: () => boolean): Promise<void> {
  for (let waitedMs = 0; !isSo(); waitedMs += 10) {
    if (waitedMs > 10_000) throw new Error("waited for ten seconds in vain");
    await Bun.sleep(10);
  }
}

/** Processes that work below a folder, told by their arguments. */
function workersBelow(place: string): readonly number[] {
  const ids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return ids.flatMap((id) => {
    try {
      const words = readFileSync(`/proc/${id}/cmdline`, "latin1").split("\0");
      return words[0]?.endsWith("git") && words.some((word) => word.includes(place)) ? [Number(id)] : [];
    } catch {
      return [];
    }
  });
}

test("a mirror that is open is busy for everybody else, until it is let go", async () => {
  const place = freshRoot();
  const [one, other] = [await mirrorsAt(place), await mirrorsAt(place)];
  const mirror = await opened(one, remoteTarget(REPO()));
  for (const mirrors of [one, other])
    expect(await mirrors.open(remoteTarget(REPO()), never())).toEqual({ kind: "busy", retryAfterMs: 1000 });
  await mirror[Symbol.asyncDispose]();
  await mirror[Symbol.asyncDispose]();
  expect(await look(other, remoteTarget(REPO()))).toMatchObject({ how: "unchanged" });
  await opened(one, remoteTarget(REPO()));
  await one.close();
  expect(await look(other, remoteTarget(REPO()))).toMatchObject({ how: "unchanged" });
  await other.close();
});

test("of processes that race for a mirror one gets it and the others are told to wait", async () => {
  const place = freshRoot();
  const rivals = [start(place), start(place), start(place)];
  const said = await Promise.all(rivals.map(firstLine));
  expect(said.map(({ kind }) => kind).sort()).toEqual(["busy", "busy", "ready"]);
  expect(filesBelow(place).filter((name) => name.endsWith(".lock")).length).toBe(1);
  for (const rival of rivals) rival.stdin.end();
  await Promise.all(rivals.map((rival) => rival.exited));
  expect(filesBelow(place).filter((name) => /lock|tmp/.test(name))).toEqual([]);
});

test("the lock of a killed owner is taken over at once", async () => {
  const place = freshRoot();
  const owner = start(place);
  expect(await firstLine(owner)).toMatchObject({ kind: "ready", how: "cloned" });
  const mirrors = await mirrorsAt(place);
  expect(await mirrors.open(remoteTarget(REPO()), never())).toMatchObject({ kind: "busy" });
  owner.kill("SIGKILL");
  await owner.exited;
  expect(await look(mirrors, remoteTarget(REPO()))).toMatchObject({ how: "unchanged" });
  expect(filesBelow(place).filter((name) => /lock|tmp/.test(name))).toEqual([]);
  await mirrors.close();
});

test("one of many takes over the lock of a killed owner", async () => {
  const place = freshRoot();
  const owner = start(place);
  await firstLine(owner);
  owner.kill("SIGKILL");
  await owner.exited;
  const rivals = await Promise.all([1, 2, 3, 4, 5, 6].map(() => mirrorsAt(place)));
  const outcomes = await Promise.all(rivals.map((mirrors) => mirrors.open(remoteTarget(REPO()), never())));
  expect(outcomes.filter(({ kind }) => kind === "ready").length).toBe(1);
  expect(outcomes.filter(({ kind }) => kind === "busy").length).toBe(5);
  for (const mirrors of rivals) await mirrors.close();
});

test.skipIf(process.platform !== "linux")(
  "a clone whose owner was killed is ended and removed, and begun anew",
  async () => {
    const place = freshRoot();
    server.mood = DRIPS;
    const owner = start(place);
    await until(
      () => workersBelow(place).length > 0 && filesBelow(place).some((name) => name.includes("tmp_pack")),
    );
    owner.kill("SIGKILL");
    await owner.exited;
    server.mood = { kind: "well" };
    // What was left of it goes when a worker starts, whichever repository it asks for.
    const mirrors = await mirrorsAt(place);
    expect(workersBelow(place)).toEqual([]);
    expect(filesBelow(place).filter((name) => /lock|tmp/.test(name))).toEqual([]);
    expect(await look(mirrors, remoteTarget(REPO()))).toMatchObject({ how: "cloned", problems: [] });
    await mirrors.close();
  },
);

test.skipIf(process.platform !== "linux")("a mirror whose fetch was killed is mended", async () => {
  const place = freshRoot();
  const mirrors = await mirrorsAt(place);
  const before = await look(mirrors, remoteTarget(REPO()));
  const path = "path" in before ? before.path : "";
  box.commit("repo", { "more.bin": crypto.getRandomValues(new Uint8Array(NOISE_BYTES)) });
  server.mood = DRIPS;
  const owner = start(place);
  await until(() => filesBelow(path).some((name) => name.includes("tmp_pack")));
  owner.kill("SIGKILL");
  await owner.exited;
  // As a git that was killed a moment later would have left it.
  for (const lock of ["packed-refs.lock", "refs/heads/main.lock", "HEAD.lock", "shallow.lock"])
    writeFileSync(join(path, lock), "");
  server.mood = { kind: "well" };
  expect(await look(mirrors, remoteTarget(REPO()))).toMatchObject({
    how: "fetched",
    head: box.git("repo", "rev-parse", "HEAD"),
    problems: [],
  });
  expect(filesBelow(path).filter((name) => /\.lock$|tmp_/.test(name))).toEqual([]);
  await mirrors.close();
});

test.skipIf(process.platform !== "linux")(
  "a git that is killed is an answer, and the mirror is whole",
  async () => {
    const place = freshRoot();
    const mirrors = await mirrorsAt(place);
    server.mood = DRIPS;
    const opening = mirrors.open(remoteTarget(REPO()), never());
    await until(() => filesBelow(place).some((name) => name.includes("tmp_pack")));
    for (const id of workersBelow(place)) kill(id, "SIGKILL");
    expect(await opening).toMatchObject({ kind: "retryable" });
    server.mood = { kind: "well" };
    expect(await look(mirrors, remoteTarget(REPO()))).toMatchObject({ how: "cloned", problems: [] });
    await mirrors.close();
  },
);

test("a lock of an unknown host counts until long after its last renewal", async () => {
  const place = freshRoot();
  const mirrors = await mirrorsAt(place);
  const looked = await look(mirrors, remoteTarget(REPO()));
  const lock = "path" in looked ? looked.path.replace(/git$/, "lock") : "";
  const foreign = { version: 1, host: "elsewhere", kernel: "k", pid: 1, startedAt: "1", token: "t" };
  for (const text of [JSON.stringify(foreign), "being writ"]) {
    writeFileSync(lock, text);
    const past = (minutes: number) => Date.now() / 1000 - minutes * 60;
    utimesSync(lock, past(31), past(31));
    expect(await mirrors.open(remoteTarget(REPO()), never())).toMatchObject({ kind: "busy" });
    utimesSync(lock, past(33), past(33));
    expect(await look(mirrors, remoteTarget(REPO()))).toMatchObject({ how: "unchanged" });
  }
  await mirrors.close();
});

test("what was used longest ago makes room, and what is held does not", async () => {
  const place = freshRoot();
  const names = ["one", "two", "three"];
  for (const name of names) {
    box.init(name);
    box.commit(name, { "noise.bin": crypto.getRandomValues(new Uint8Array(50_000)) });
  }
  const [one, two, three] = names.map((name) => remoteTarget(server.url(`${name}/.git`)));
  const mirrors = await mirrorsAt(place, { maxBytes: 130_000 });
  const paths: string[] = [];
  for (const target of [one!, two!]) {
    paths.push((await opened(mirrors, target)).path);
    await Bun.sleep(20);
  }
  // Both are held: there is no room for a third.
  expect(await mirrors.open(three!, never())).toEqual({
    kind: "retryable",
    why: "mirrors in use fill the room for all mirrors",
  });
  await mirrors.close();
  const again = await mirrorsAt(place, { maxBytes: 130_000 });
  expect(await look(again, two!)).toMatchObject({ how: "unchanged" });
  expect(await look(again, one!)).toMatchObject({ how: "unchanged" });
  expect(await look(again, three!)).toMatchObject({ how: "cloned", problems: [] });
  expect(contentOf(paths[0]!).problems).toEqual([]);
  expect(() => contentOf(paths[1]!)).toThrow("no repository");
  await again.close();
  const small = await mirrorsAt(place, { maxBytes: 60_000 });
  await small.close();
  expect(filesBelow(place).filter((name) => name.endsWith(".git")).length).toBe(1);
});
