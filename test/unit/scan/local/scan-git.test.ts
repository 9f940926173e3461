/** Scans of git history, held against a slow reference: see scan-like-git.ts. */
import { describe, expect, test } from "bun:test";
import type { Finding } from "../../../../src/contracts/finding.ts";
import { ALL_HISTORY } from "../../../../src/scan/local/history-selection.ts";
import type { ScanGitOptions } from "../../../../src/scan/local/scan-git.ts";
import { DEFAULT_LEDGER_LIMITS } from "../../../../src/scan/pipeline/thread-ledger.ts";
import { GitSandbox } from "../../sources/git/git-sandbox.ts";
import { placesOf, scan, scanLikeGit } from "./scan-like-git.ts";

describe("a secret is found, with its commit and path there,", () => {
  test("that only a merge brought in, which tools that read differences miss", async () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    sandbox.commit("r", { a: "1" });
    sandbox.git("r", "checkout", "-q", "-b", "side");
    sandbox.commit("r", { b: "2" });
    sandbox.git("r", "checkout", "-q", "main");
    sandbox.commit("r", { c: "3" });
    sandbox.git("r", "merge", "-q", "--no-ff", "--no-commit", "side");
    const merge = sandbox.commit("r", { "deep/evil.txt": "x MARK{merged}" }, "merge");
    sandbox.commit("r", { "deep/evil.txt": "gone" });
    expect(sandbox.git("r", "log", "-p", "--all")).not.toContain("+x MARK{merged}");
    const findings = await scanLikeGit(sandbox, "r");
    expect(placesOf(sandbox, "r", findings)).toEqual([`deep/evil.txt @ ${merge}`]);
    expect(findings[0]!.commit).toEqual({
      oid: merge,
      author: "Ada",
      email: "ada@example.org",
      authorDateMs: 1700000000000,
      committer: "Grace",
      committerEmail: "grace@example.org",
      dateMs: 1700000100000,
      summary: "merge",
    });
  });

  test("on a branch of an octopus merge", async () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    sandbox.commit("r", { a: "1" });
    for (const name of ["one", "two", "three"]) {
      sandbox.git("r", "checkout", "-q", "-b", name, "main");
      sandbox.commit("r", { [name]: `MARK{${name}}` }, name);
    }
    sandbox.git("r", "checkout", "-q", "main");
    sandbox.git("r", "merge", "-q", "one", "two", "three");
    const findings = await scanLikeGit(sandbox, "r");
    expect(findings.map(({ commit }) => commit?.summary)).toEqual(["one", "three", "two"]);
  });

  test("on an orphan branch", async () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    sandbox.commit("r", { a: "1" });
    sandbox.git("r", "checkout", "-q", "--orphan", "alone");
    const orphan = sandbox.commit("r", { alone: "MARK{alone}" });
    sandbox.git("r", "checkout", "-q", "main");
    expect(placesOf(sandbox, "r", await scanLikeGit(sandbox, "r"))).toEqual([`alone @ ${orphan}`]);
  });

  test("added and removed, and renamed, packed and loose", async () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    const added = sandbox.commit("r", { "a b.txt": "MARK{first}" });
    sandbox.git("r", "mv", "a b.txt", "c.txt");
    sandbox.commit("r", {});
    sandbox.git("r", "rm", "-q", "c.txt");
    sandbox.commit("r", { other: "2" });
    const loose = await scanLikeGit(sandbox, "r");
    expect(placesOf(sandbox, "r", loose)).toEqual([`a b.txt @ ${added}`]);
    sandbox.git("r", "repack", "-q", "-adf");
    expect(await scanLikeGit(sandbox, "r")).toEqual(loose);
  });

  test("only in the stash, only in a note", async () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    sandbox.commit("r", { a: "1" });
    sandbox.git("r", "notes", "add", "-m", "noted MARK{note}");
    sandbox.write("r/a", "MARK{stash}");
    sandbox.git("r", "stash", "-q");
    const findings = await scanLikeGit(sandbox, "r");
    expect(findings).toHaveLength(2);
    expect(findings.every(({ commit }) => commit !== undefined)).toBe(true);
  });

  test("only in the message of a tag or a commit, whose first line is then not shown", async () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    const oid = sandbox.commit("r", { a: "MARK{file}" }, "use MARK{subject}\n\nMARK{body}");
    sandbox.git("r", "tag", "-a", "v1", "-m", "release MARK{tagged}");
    const findings = await scanLikeGit(sandbox, "r");
    expect(placesOf(sandbox, "r", findings)).toEqual([
      `a @ ${oid}`,
      `commit message ${oid.slice(0, 12)} @ ${oid}`,
      `commit message ${oid.slice(0, 12)} @ ${oid}`,
      "tag message v1 @ -",
    ]);
    expect(JSON.stringify(findings.map(({ commit }) => commit))).not.toContain("MARK");
    expect(findings[0]!.commit).toMatchObject({ oid, summary: "" });
  });

  test("in a blob no commit reaches, which is called dangling", async () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    sandbox.commit("r", { a: "1" });
    sandbox.write("r/loose", "MARK{dangling}");
    const oid = sandbox.git("r", "hash-object", "-w", "loose");
    const findings = await scanLikeGit(sandbox, "r");
    expect(placesOf(sandbox, "r", findings)).toEqual([`dangling blob ${oid} @ -`]);
  });

  test("in a bare repository, and in one without commits", async () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    const oid = sandbox.commit("r", { "x/y": "MARK{one}" });
    sandbox.git("", "clone", "-q", "--bare", "r", "bare.git");
    expect(placesOf(sandbox, "bare.git", await scanLikeGit(sandbox, "bare.git"))).toEqual([`x/y @ ${oid}`]);
    sandbox.init("empty");
    expect((await scan(sandbox.at("empty"))).summary).toMatchObject({ files: 0, git: { commits: 0 } });
  });
});

test("one secret in several versions of a file is one finding, with its places in order", async () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  const oids = [1, 2, 3].map((n) =>
    sandbox.commit("r", { a: `${"line\n".repeat(3 - n)}MARK{same}\nversion ${n}` }),
  );
  const [finding, ...others] = await scanLikeGit(sandbox, "r");
  expect(others).toEqual([]);
  expect(finding!.commit?.oid).toBe(oids[0]!);
  expect(finding!.place.line).toBe(3);
  const { occurrences, occurrenceCount, paths } = finding!.history!;
  expect(occurrences.map(({ commit, line }) => [commit, line])).toEqual([
    [oids[0], 3],
    [oids[1], 2],
    [oids[2], 1],
  ]);
  expect({ occurrenceCount, paths }).toEqual({ occurrenceCount: 3, paths: [sandbox.at("r/a")] });
});

test("a secret in more versions than are kept is shown where it came in, and every version counts", async () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  const oids = Array.from({ length: 12 }, (_, n) =>
    sandbox.commit("r", { a: `${"line\n".repeat(n)}MARK{same}\n${"text ".repeat(50)}` }),
  );
  sandbox.git("r", "repack", "-q", "-adf");
  const limits = { ...DEFAULT_LEDGER_LIMITS, occurrencesMax: 2 };
  for (const threads of [1, 3]) {
    const { findings } = await scan(sandbox.at("r"), { limits, threads });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ place: { line: 1 }, commit: { oid: oids[0] } });
    expect(findings[0]!.history!.occurrenceCount).toBe(12);
  }
});

describe("the history of a secret says", () => {
  async function historyOf(sandbox: GitSandbox): Promise<Finding> {
    const { findings, problems } = await scan(sandbox.at("r"));
    expect(problems).toEqual([]);
    expect(findings).toHaveLength(1);
    return findings[0]!;
  }

  test("that HEAD still holds it, and which branches and tags do", async () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    sandbox.commit("r", { a: "MARK{one}" });
    sandbox.git("r", "branch", "side");
    sandbox.git("r", "tag", "v1");
    sandbox.commit("r", { other: "1" });
    const { history } = await historyOf(sandbox);
    expect(history).toMatchObject({ status: "present", refs: ["main", "side", "tags/v1"], refCount: 3 });
    expect(history!.removedBy).toBeUndefined();
  });

  test("that it was removed, and by which commit, also when it had been removed before", async () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    const first = sandbox.commit("r", { a: "MARK{one}" }, "add");
    sandbox.commit("r", { a: "clean" }, "remove");
    sandbox.commit("r", { b: "x MARK{one}" }, "add again");
    sandbox.commit("r", { c: "1" });
    sandbox.git("r", "rm", "-q", "b");
    const removed = sandbox.commit("r", {}, "remove again");
    sandbox.commit("r", { c: "2" });
    const { history, commit } = await historyOf(sandbox);
    expect(commit?.oid).toBe(first);
    expect(history).toMatchObject({ status: "removed", refCount: 0, removedBy: { oid: removed } });
    expect(history!.paths).toEqual([sandbox.at("r/a"), sandbox.at("r/b")]);
  });

  test("that only a branch, only a tag, or no ref at all holds it", async () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    sandbox.commit("r", { other: "1" });
    sandbox.git("r", "checkout", "-q", "-b", "side");
    sandbox.commit("r", { a: "MARK{one}" });
    sandbox.git("r", "checkout", "-q", "main");
    expect((await historyOf(sandbox)).history).toMatchObject({ status: "branches", refs: ["side"] });
    sandbox.git("r", "tag", "-a", "kept", "-m", "tag", "side");
    sandbox.git("r", "branch", "-q", "-D", "side");
    expect((await historyOf(sandbox)).history).toMatchObject({ status: "refs", refs: ["tags/kept"] });
    sandbox.git("r", "tag", "-d", "kept");
    expect((await historyOf(sandbox)).history).toMatchObject({ status: "unreachable", refs: [] });
  });

  test("all paths of a chain of renames, of files and of folders", async () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    sandbox.commit("r", { "one/a": "MARK{one}" });
    for (const [from, to] of [
      ["one", "two"],
      ["two/a", "two/b"],
      ["two", "three"],
    ] as const) {
      sandbox.git("r", "mv", from, to);
      sandbox.commit("r", {});
    }
    const { history, path } = await historyOf(sandbox);
    const paths = ["one/a", "two/a", "two/b", "three/b"].map((one) => sandbox.at(`r/${one}`));
    expect({ path, paths: history!.paths }).toEqual({ path: paths[0]!, paths });
  });
});

test("rebase, squash, rename and another layout keep a secret's id", async () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.commit("r", { base: "1" });
  sandbox.git("r", "checkout", "-q", "-b", "side");
  sandbox.commit("r", { a: "key: MARK{same}\n" });
  sandbox.commit("r", { b: "1" });
  const before = await scan(sandbox.at("r"));
  sandbox.git("r", "checkout", "-q", "main");
  sandbox.commit("r", { base: "2" });
  sandbox.git("r", "rebase", "-q", "main", "side");
  sandbox.git("r", "checkout", "-q", "main");
  sandbox.git("r", "merge", "-q", "--squash", "side");
  sandbox.commit("r", {}, "squashed");
  sandbox.git("r", "mv", "a", "c");
  sandbox.commit("r", { c: "\n  key:\tMARK{same},\n" });
  const after = await scan(sandbox.at("r"));
  expect(before.findings).toHaveLength(1);
  expect(after.findings.map(({ id }) => id)).toEqual([before.findings[0]!.id]);
  expect(after.findings[0]!.history!.occurrenceCount).toBe(2);
});

test("a history of deltas, packed and with loose objects, is as the reference says; objects are counted", async () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.history("r", 30);
  for (let i = 0; i < 12; i++) sandbox.commit("r", { [`f${i % 3}`]: `${"line\n".repeat(i)}MARK{n${i}}` });
  sandbox.git("r", "repack", "-q", "-adf");
  sandbox.commit("r", { late: "MARK{late}" });
  await scanLikeGit(sandbox, "r");
  const truth = [...sandbox.truth("r").values()];
  const count = (type: string) => truth.filter((object) => object.type === type).length;
  const { summary } = await scan(sandbox.at("r"));
  const blobBytes = truth
    .filter(({ type }) => type === "blob")
    .reduce((sum, { bytes }) => sum + bytes.length, 0);
  expect(summary.git).toEqual({
    commits: count("commit"),
    tags: 0,
    blobs: count("blob"),
    blobBytes,
    scanned: summary.files,
  });
});

test("binaries and large blobs are treated as files are", async () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  const gz = Bun.gzipSync(Buffer.from("MARK{packed}"));
  sandbox.commit("r", { "a.bin": "\0MARK{binary}", "b.gz": gz, c: `MARK{large}${"x".repeat(500)}` });
  const found = async (options: Partial<ScanGitOptions>) => {
    const { findings, summary } = await scan(sandbox.at("r"), options);
    return { paths: findings.map(({ path }) => path.slice(sandbox.at("r").length + 1)), ...summary.skipped };
  };
  expect(await found({ scanBinary: true, scanArchives: false })).toMatchObject({ paths: ["a.bin", "c"] });
  expect(await found({ fileMaxBytes: 400 })).toMatchObject({ paths: [], tooLarge: 1 });
});

test("blobs larger than a block are scanned whole", async () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.commit("r", { big: `${"line of text\n".repeat(200_000)}MARK{end}` });
  await scanLikeGit(sandbox, "r");
});

describe("without objects that nothing leads to", () => {
  const reachable = { ...ALL_HISTORY, unreachable: false };

  test("the stash, its older entries, notes, tags and what only a reflog remembers are still scanned", async () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    sandbox.commit("r", { a: "1" });
    for (const name of ["older", "newer"]) {
      sandbox.write("r/a", `MARK{${name}}`);
      sandbox.git("r", "stash", "-q");
    }
    sandbox.git("r", "notes", "add", "-m", "MARK{note}");
    sandbox.git("r", "tag", "-a", "v1", "-m", "MARK{tag}");
    const blob = sandbox
      .raw("r", ["hash-object", "-w", "--stdin"], Buffer.from("MARK{tagged}"))
      .toString()
      .trim();
    sandbox.git("r", "tag", "blob", blob);
    sandbox.commit("r", { b: "MARK{reset}" });
    sandbox.git("r", "reset", "-q", "--hard", "HEAD~1");
    sandbox.write("r/loose", "MARK{dangling}");
    sandbox.git("r", "hash-object", "-w", "loose");
    const all = await scan(sandbox.at("r"));
    const some = await scan(sandbox.at("r"), { selection: reachable });
    expect([all.findings.length, some.findings.length]).toEqual([7, 6]);
    expect(some.findings.filter(({ path }) => path.includes("dangling"))).toEqual([]);
    expect(some.problems).toEqual([]);
  });

  test("a range of three dots is what either side has alone", async () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    sandbox.commit("r", { a: "MARK{base}" });
    sandbox.git("r", "checkout", "-q", "-b", "side");
    sandbox.commit("r", { b: "MARK{side}" });
    sandbox.git("r", "checkout", "-q", "main");
    sandbox.commit("r", { c: "MARK{main}" });
    const paths = async (commitRange: string): Promise<string[]> => {
      const { findings } = await scan(sandbox.at("r"), { selection: { ...ALL_HISTORY, commitRange } });
      return findings.map(({ path }) => path.slice(sandbox.at("r").length + 1));
    };
    expect(await paths("main..side")).toEqual(["b"]);
    expect(await paths("main...side")).toEqual(["b", "c"]);
    await expect(paths("main")).rejects.toThrow("is no range of commits");
  });
});
