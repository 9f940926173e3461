/** What a mirror says of servers that refuse, fail, hang, break off and send elsewhere. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "bun:test";
import type { MirrorOptions } from "../../../src/sources/mirror/index.ts";
import { GitHttpServer } from "../../support/git-http-server.ts";
import { look, mirrorsAt, never, remoteTarget } from "../../support/open-mirrors.ts";
import { TempTree } from "../../support/temp-tree.ts";
import { GitSandbox } from "../../unit/sources/git/git-sandbox.ts";

const box = new GitSandbox();
const root = new TempTree();
const login = { username: "reader", password: ["pass", "w0rd"].join("/") };
let open: GitHttpServer;
let guarded: GitHttpServer;

beforeAll(() => {
  box.init("repo");
  box.commit("repo", { "noise.bin": crypto.getRandomValues(new Uint8Array(60_000)) });
  open = new GitHttpServer({ folder: box.at("") });
  guarded = new GitHttpServer({ folder: box.at(""), login });
});
afterEach(() => {
  open.mood = { kind: "well" };
  guarded.mood = { kind: "well" };
});
afterAll(async () => {
  await open[Symbol.asyncDispose]();
  await guarded[Symbol.asyncDispose]();
  box[Symbol.dispose]();
  root[Symbol.dispose]();
});

let count = 0;

function freshRoot(): string {
  root.write(`${++count}/.keep`, "");
  return root.at(`${count}`);
}

/** The outcome of one open in a root of its own. */
async function ask(url: string, options: Partial<MirrorOptions>) {
  const mirrors = await mirrorsAt(freshRoot(), options);
  const outcome = await look(mirrors, remoteTarget(url));
  await mirrors.close();
  return outcome;
}

const denied = { kind: "unusable", reason: "permission-denied" };
const notFound = { kind: "unusable", reason: "not-found" };
const other = { kind: "unusable", reason: "other" };

describe.each(["when-present", "built-in"] as const)("with git %s", (gitProgram) => {
  const REPO = "repo/.git";

  test("a repository that is not there is not found", async () => {
    expect(await ask(open.url("nowhere.git"), { gitProgram })).toMatchObject(notFound);
  });

  test.each([
    [403, denied],
    [404, notFound],
    [410, notFound],
    [400, other],
    [429, { kind: "retryable" }],
    [500, { kind: "retryable" }],
    [503, { kind: "retryable" }],
  ])("a server that answers %d parks the shard or is asked again", async (status, expected) => {
    open.mood = { kind: "status", status };
    expect(await ask(open.url(REPO), { gitProgram })).toMatchObject(expected);
  });

  test("a page that is no git server is said to be none", async () => {
    open.mood = { kind: "status", status: 200 };
    expect(await ask(open.url(REPO), { gitProgram })).toMatchObject(other);
  });

  test("a host that does not answer is asked again", async () => {
    const gone = Bun.serve({ port: 0, hostname: "127.0.0.1", fetch: () => new Response() });
    const { port } = gone;
    await gone.stop(true);
    expect(await ask(`http://127.0.0.1:${port}/x.git`, { gitProgram })).toEqual({
      kind: "retryable",
      why: "the host cannot be reached",
    });
  });

  test("without credentials, and with wrong ones, access is denied", async () => {
    expect(await ask(guarded.url(REPO), { gitProgram })).toMatchObject(denied);
    const wrong = { url: guarded.url(""), username: login.username, password: "wrong" };
    expect(await ask(guarded.url(REPO), { gitProgram, credentials: { login: wrong } })).toMatchObject(denied);
  });

  test("with the right credentials the repository is cloned", async () => {
    const right = { url: guarded.url("repo"), ...login };
    expect(await ask(guarded.url(REPO), { gitProgram, credentials: { login: right } })).toMatchObject({
      how: "cloned",
      problems: [],
    });
  });

  test("credentials for another path, host or port are not sent", async () => {
    for (const url of [guarded.url("other"), open.url(""), "http://localhost/"]) {
      guarded.requests.length = 0;
      const outcome = await ask(guarded.url(REPO), { gitProgram, credentials: { login: { url, ...login } } });
      expect(outcome).toMatchObject(denied);
      expect(guarded.requests.every(({ authorization }) => authorization === null)).toBe(true);
    }
  });

  test("a repository that moved on the same host is followed, with its credentials", async () => {
    guarded.mood = { kind: "redirect", from: "/old.git", to: "/repo/.git" };
    const credentials = { login: { url: guarded.url(""), ...login } };
    expect(await ask(guarded.url("old.git"), { gitProgram, credentials })).toMatchObject({ how: "cloned" });
  });

  test("a repository that moved to another host is not followed, and the other host hears nothing", async () => {
    guarded.mood = { kind: "redirect", from: "/", to: open.url("") };
    open.requests.length = 0;
    const credentials = { login: { url: guarded.url(""), ...login } };
    expect(await ask(guarded.url(REPO), { gitProgram, credentials })).toEqual({
      kind: "unusable",
      reason: "other",
      why: `the repository has moved to another host: 127.0.0.1:${open.port}`,
    });
    expect(open.requests).toEqual([]);
  });

  test("a server that sends in a circle is given up", async () => {
    open.mood = { kind: "redirect", from: "/", to: "/" };
    expect(await ask(open.url(REPO), { gitProgram })).toMatchObject(other);
  });

  test("a server that hangs is left when the time is over", async () => {
    open.mood = { kind: "hangs" };
    expect(await ask(open.url(REPO), { gitProgram, timeoutMs: 300 })).toEqual({
      kind: "retryable",
      why: "the time for one repository is over",
    });
  });

  test("a pack that breaks off leaves nothing, and the next try succeeds", async () => {
    open.mood = { kind: "cuts", afterBytes: 20_000 };
    const place = freshRoot();
    const mirrors = await mirrorsAt(place, { gitProgram });
    const target = remoteTarget(open.url(REPO));
    expect(await look(mirrors, target)).toMatchObject({ kind: "retryable" });
    expect(filesBelow(place)).toEqual([]);
    open.mood = { kind: "well" };
    expect(await look(mirrors, target)).toMatchObject({ how: "cloned", problems: [] });
    await mirrors.close();
  });

  test("a clone stops on request at once and leaves nothing", async () => {
    open.mood = { kind: "drips", bytes: 100 };
    const place = freshRoot();
    const mirrors = await mirrorsAt(place, { gitProgram });
    const stop = new AbortController();
    const opening = mirrors.open(remoteTarget(open.url(REPO)), stop.signal);
    await Bun.sleep(150);
    stop.abort();
    expect(await opening).toEqual({ kind: "retryable", why: "stopped on request" });
    expect(filesBelow(place)).toEqual([]);
    await mirrors.close();
  });

  test("a mirror whose fetch was stopped is as it was, and fetched later", async () => {
    const mirrors = await mirrorsAt(freshRoot(), { gitProgram });
    const target = remoteTarget(open.url(REPO));
    const before = await look(mirrors, target);
    box.commit("repo", { "more.bin": crypto.getRandomValues(new Uint8Array(60_000)) });
    open.mood = { kind: "drips", bytes: 1000 };
    expect(await mirrors.open(target, AbortSignal.timeout(250))).toMatchObject({ kind: "retryable" });
    open.mood = { kind: "well" };
    const after = await look(mirrors, target);
    expect(after).toMatchObject({ how: "fetched", head: box.git("repo", "rev-parse", "HEAD"), problems: [] });
    expect("path" in before && "path" in after && before.path === after.path).toBe(true);
    await mirrors.close();
  });

  test("a repository larger than a mirror may be is stopped while it comes", async () => {
    const place = freshRoot();
    const mirrors = await mirrorsAt(place, { gitProgram, repositoryMaxBytes: 30_000 });
    expect(await mirrors.open(remoteTarget(open.url(REPO)), never())).toEqual({
      kind: "unusable",
      reason: "other",
      why: "the repository is larger than a mirror may be (30000 bytes)",
    });
    expect(filesBelow(place)).toEqual([]);
    await mirrors.close();
  });

  test("closing stops what is being opened", async () => {
    open.mood = { kind: "hangs" };
    const mirrors = await mirrorsAt(freshRoot(), { gitProgram });
    const opening = mirrors.open(remoteTarget(open.url(REPO)), never());
    await Bun.sleep(50);
    await mirrors.close();
    expect(await opening).toEqual({ kind: "retryable", why: "stopped on request" });
    await expect(mirrors.open(remoteTarget(open.url(REPO)), never())).rejects.toThrow("are closed");
  });
});

/** All that is left below a root but the marker of the test. */
function filesBelow(place: string): readonly string[] {
  return [...new Bun.Glob("**/*").scanSync({ cwd: place })];
}

test("what must not stand in an address is refused before anything is asked", async () => {
  const mirrors = await mirrorsAt(freshRoot());
  const password = ["se", "cret"].join("");
  for (const url of [
    `https://user:${password}@127.0.0.1:1/x.git`,
    "https://127.0.0.1:1/x.git?service=x",
    "ext::sh -c true",
    "ssh://-oProxyCommand=true/x",
    "file://elsewhere/x",
  ]) {
    const outcome = await mirrors.open(remoteTarget(url), never());
    expect(outcome).toMatchObject(other);
    expect(JSON.stringify(outcome)).not.toContain(password);
  }
  await mirrors.close();
});

test("while a clone drips the thread goes on", async () => {
  open.mood = { kind: "drips", bytes: 50_000 };
  const mirrors = await mirrorsAt(freshRoot());
  let ticks = 0;
  const ticking = setInterval(() => ticks++, 10);
  await look(mirrors, remoteTarget(open.url("repo/.git")));
  clearInterval(ticking);
  // The server, which drips on this thread too, waits for 100 ms at least once.
  expect(ticks).toBeGreaterThan(0);
  await mirrors.close();
});
