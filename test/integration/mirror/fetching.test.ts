/** What is in a mirror after it was whoever fetched it: git, or what is built in. */
import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import type { RepositoryMirrors } from "../../../src/contracts/ports/repository-mirrors.ts";
import { GitHttpServer } from "../../support/git-http-server.ts";
import {
  ALL_REFS,
  DEFAULT_BRANCH,
  type Looked,
  look,
  mirrorsAt,
  remoteTarget,
} from "../../support/open-mirrors.ts";
import { TempTree } from "../../support/temp-tree.ts";
import { GitSandbox } from "../../unit/sources/git/git-sandbox.ts";

const box = new GitSandbox();
const root = new TempTree();
let server: GitHttpServer;

beforeAll(() => {
  server = new GitHttpServer({ folder: box.at("") });
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  box[Symbol.dispose]();
  root[Symbol.dispose]();
});

/** What git says a repository has, as `look` tells it. */
function truthOf(where: string): Pick<Looked, "head" | "refs" | "problems"> {
  const refs = box.git(where, "for-each-ref", "--format=%(refname) %(objectname)");
  return { head: box.git(where, "rev-parse", "HEAD"), refs: refs.split("\n"), problems: [] };
}

describe.each(["when-present", "built-in"] as const)("with git %s", (gitProgram) => {
  let mirrors: RepositoryMirrors;
  let count = 0;

  beforeAll(async () => {
    root.write(`${gitProgram}/.keep`, "");
    mirrors = await mirrorsAt(root.at(gitProgram), { gitProgram });
  });
  afterAll(() => mirrors.close());

  /** A repository with a branch, and its address. */
  function repository(): { where: string; url: string } {
    const where = `${gitProgram}-${count++}`;
    box.init(where);
    box.commit(where, { "a.txt": "one\n" });
    return { where, url: server.url(`${where}/.git`) };
  }

  test("a mirror has all refs of its remote, and is not fetched again when nothing changed", async () => {
    const { where, url } = repository();
    box.git(where, "tag", "-a", "-m", "first", "v1");
    box.git(where, "notes", "add", "-m", "a note");
    box.git(where, "branch", "tmp_work");
    expect(await look(mirrors, remoteTarget(url))).toMatchObject({ how: "cloned", ...truthOf(where) });
    expect(await look(mirrors, remoteTarget(url))).toMatchObject({
      how: "unchanged",
      receivedBytes: 0,
      ...truthOf(where),
    });
  });

  test("only what is new comes over the wire", async () => {
    const { where, url } = repository();
    box.history(where, 60);
    const cloned = await look(mirrors, remoteTarget(url));
    box.commit(where, { "new.txt": "two\n" });
    const fetched = await look(mirrors, remoteTarget(url));
    expect(fetched).toMatchObject({ how: "fetched", commits: 62, ...truthOf(where) });
    const received = [cloned, fetched].map((looked) =>
      "receivedBytes" in looked ? looked.receivedBytes : -1,
    );
    expect(received[1]).toBeGreaterThan(0);
    expect(received[1]!).toBeLessThan(received[0]! / 5);
  });

  test("branches that were removed, rewritten or turned into folders follow", async () => {
    const { where, url } = repository();
    box.git(where, "branch", "old");
    box.git(where, "branch", "topic");
    await look(mirrors, remoteTarget(url));
    box.git(where, "branch", "-D", "old", "topic");
    box.git(where, "branch", "topic/one");
    box.git(where, "commit", "-q", "--amend", "-m", "rewritten");
    expect(await look(mirrors, remoteTarget(url))).toMatchObject({ how: "fetched", ...truthOf(where) });
  });

  test("the default branch alone is fetched when it alone is asked for, and another one follows", async () => {
    const { where, url } = repository();
    box.git(where, "branch", "other");
    const main = box.git(where, "rev-parse", "main");
    expect(await look(mirrors, remoteTarget(url, DEFAULT_BRANCH))).toMatchObject({
      head: main,
      refs: [`refs/heads/main ${main}`],
    });
    box.git(where, "checkout", "-q", "other");
    const other = box.commit(where, { "b.txt": "b" });
    expect(await look(mirrors, remoteTarget(url, DEFAULT_BRANCH))).toMatchObject({
      how: "fetched",
      head: other,
    });
  });

  test("a detached HEAD is a default branch too", async () => {
    const { where, url } = repository();
    const first = box.git(where, "rev-parse", "HEAD");
    box.commit(where, { "b.txt": "b" });
    box.git(where, "checkout", "-q", "--detach", first);
    expect(await look(mirrors, remoteTarget(url, DEFAULT_BRANCH))).toMatchObject({ head: first, commits: 1 });
  });

  test("a repository without commits is ready and empty, and fills later", async () => {
    const where = `${gitProgram}-empty`;
    box.init(where);
    const target = remoteTarget(server.url(`${where}/.git`), DEFAULT_BRANCH);
    expect(await look(mirrors, target)).toMatchObject({ how: "cloned", head: undefined, refs: [] });
    expect(await look(mirrors, target)).toMatchObject({ how: "unchanged" });
    const oid = box.commit(where, { "a.txt": "a" });
    expect(await look(mirrors, target)).toMatchObject({ how: "fetched", head: oid });
  });

  test("a repository that was emptied keeps no refs", async () => {
    const { where, url } = repository();
    await look(mirrors, remoteTarget(url, ALL_REFS));
    box.git(where, "update-ref", "-d", "refs/heads/main");
    expect(await look(mirrors, remoteTarget(url, ALL_REFS))).toMatchObject({ refs: [], head: undefined });
    expect(await look(mirrors, remoteTarget(url, DEFAULT_BRANCH))).toMatchObject({ head: undefined });
  });

  test("refs that are asked for by name are there, or said to be missing", async () => {
    const { where, url } = repository();
    box.git(where, "tag", "v1");
    const refs = ["refs/heads/main", "refs/tags/v1"];
    expect(await look(mirrors, remoteTarget(url, { kind: "refs", refs }))).toMatchObject({
      ...truthOf(where),
    });
    const gone: readonly string[] = ["refs/heads/gone", ...refs];
    expect(await look(mirrors, remoteTarget(url, { kind: "refs", refs: gone }))).toEqual({
      kind: "unusable",
      reason: "not-found",
      why: "the repository has no refs/heads/gone",
    });
  });

  test("a commit is fetched by its name, and the remote is not asked for it twice", async () => {
    const { where, url } = repository();
    const first = box.git(where, "rev-parse", "HEAD");
    box.git(where, "config", "uploadpack.allowReachableSHA1InWant", "true");
    box.commit(where, { "b.txt": "b" });
    const target = remoteTarget(url, { kind: "commit", oid: first });
    expect(await look(mirrors, target)).toMatchObject({ how: "cloned", commits: 1 });
    const asked = server.requests.length;
    expect(await look(mirrors, target)).toMatchObject({ how: "unchanged" });
    expect(server.requests.length).toBe(asked);
    const absent = remoteTarget(url, { kind: "commit", oid: "1".repeat(40) });
    expect(await look(mirrors, absent)).toMatchObject({ kind: "unusable", reason: "not-found" });
  });

  test("a commit that no ref leads to is not there", async () => {
    const { where, url } = repository();
    const lost = box.git(where, "rev-parse", "HEAD");
    box.git(where, "commit", "-q", "--amend", "-m", "rewritten");
    box.git(where, "config", "uploadpack.allowAnySHA1InWant", "false");
    const outcome = await look(mirrors, remoteTarget(url, { kind: "commit", oid: lost }));
    // Protocol 2 gives whatever it has; protocol 0 what refs lead to.
    if (gitProgram === "built-in") expect(outcome).toMatchObject({ kind: "unusable", reason: "not-found" });
    else expect(outcome).toMatchObject({ how: "cloned", commits: 1 });
  });

  test("a limit of depth is kept, and its end completes the mirror", async () => {
    const { where, url } = repository();
    for (const n of [1, 2, 3, 4]) box.commit(where, { "a.txt": `${n}` });
    const shallow = await mirrorsAt(root.at(gitProgram), { gitProgram, depth: 2 });
    expect(await look(shallow, remoteTarget(url))).toMatchObject({ how: "cloned", commits: 2, problems: [] });
    box.commit(where, { "a.txt": "5" });
    expect(await look(shallow, remoteTarget(url))).toMatchObject({ how: "fetched", problems: [] });
    expect(await look(mirrors, remoteTarget(url))).toMatchObject({
      how: "fetched",
      commits: 6,
      ...truthOf(where),
    });
  });

  test("a mirror that lost a pack, or has a broken one, is made anew", async () => {
    const { where, url } = repository();
    const first = await look(mirrors, remoteTarget(url));
    const path = "path" in first ? first.path : "";
    for (const breakIt of [
      "rm -f objects/pack/*.idx",
      "for f in objects/pack/*.pack; do chmod u+w $f; echo x >> $f; done",
      "rm HEAD",
    ]) {
      Bun.spawnSync(["sh", "-c", breakIt], { cwd: path });
      expect(await look(mirrors, remoteTarget(url))).toMatchObject({
        how: "cloned",
        path,
        ...truthOf(where),
      });
    }
  });

  test("two repositories never share a place, and tell nothing by their names", async () => {
    const [a, b] = [repository(), repository()];
    const paths = [await look(mirrors, remoteTarget(a.url)), await look(mirrors, remoteTarget(b.url))].map(
      (looked) => ("path" in looked ? looked.path : ""),
    );
    expect(new Set(paths).size).toBe(2);
    for (const path of paths) expect(path).toMatch(/\/remote\/[0-9a-f]{2}\/[0-9a-f]{62}\.git$/);
  });
});

describe("with the git program alone", () => {
  test("a file address is cloned and not read in place", async () => {
    box.init("plain");
    box.commit("plain", { "a.txt": "a" });
    root.write("files/.keep", "");
    const mirrors = await mirrorsAt(root.at("files"));
    const url = `file://${box.at("plain")}`;
    const looked = await look(mirrors, remoteTarget(url));
    expect(looked).toMatchObject({ how: "cloned", ...truthOf("plain") });
    expect("path" in looked && looked.path.startsWith(root.at("files"))).toBe(true);
    await mirrors.close();
  });

  test("a SHA-256 repository is mirrored as one, and refused by what is built in", async () => {
    box.init("sha256", "--object-format=sha256");
    box.commit("sha256", { "a.txt": "a" });
    root.write("sha256/.keep", "");
    const url = server.url("sha256/.git");
    for (const gitProgram of ["built-in", "when-present"] as const) {
      const mirrors = await mirrorsAt(root.at("sha256"), { gitProgram });
      expect(await look(mirrors, remoteTarget(url))).toMatchObject(
        gitProgram === "built-in"
          ? { kind: "unusable", reason: "other", why: expect.stringContaining("needs the git program") }
          : { how: "cloned", ...truthOf("sha256") },
      );
      await mirrors.close();
    }
  });

  test("what one git cloned the other goes on with", async () => {
    box.init("both");
    box.commit("both", { "a.txt": "a" });
    root.write("both/.keep", "");
    const target = remoteTarget(server.url("both/.git"));
    const kinds = ["when-present", "built-in", "when-present"] as const;
    for (const [n, gitProgram] of kinds.entries()) {
      const mirrors = await mirrorsAt(root.at("both"), { gitProgram });
      box.commit("both", { "a.txt": `${n}` });
      expect(await look(mirrors, target)).toMatchObject({
        how: n === 0 ? "cloned" : "fetched",
        ...truthOf("both"),
      });
      await mirrors.close();
    }
  });

  test("hooks, filters and settings of a mirror that somebody put there are not used", async () => {
    box.init("hooked");
    box.commit("hooked", { "a.txt": "a" });
    root.write("hooked/.keep", "");
    const mirrors = await mirrorsAt(root.at("hooked"));
    const target = remoteTarget(server.url("hooked/.git"));
    const looked = await look(mirrors, target);
    const path = "path" in looked ? looked.path.slice(root.path.length + 1) : "";
    const trap = `#!/bin/sh\ntouch ${root.at("trapped")}\n`;
    root.write(`${path}/hooks/reference-transaction`, trap);
    Bun.spawnSync(["chmod", "+x", root.at(`${path}/hooks/reference-transaction`)]);
    box.commit("hooked", { "a.txt": "b" });
    expect(await look(mirrors, target)).toMatchObject({ how: "fetched" });
    expect(await Bun.file(root.at("trapped")).exists()).toBe(false);
    await mirrors.close();
  });
});
