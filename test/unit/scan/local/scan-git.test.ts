/** Scans of git history, held against a slow reference: every object as `git cat-file` prints it, searched by itself. */
import { describe, expect, test } from "bun:test";
import { rmSync, writeFileSync } from "node:fs";
import { UsageError } from "../../../../src/contracts/errors.ts";
import type { Finding } from "../../../../src/contracts/finding.ts";
import { ALL_HISTORY } from "../../../../src/scan/local/history-selection.ts";
import { type ScanGitOptions, scanGit } from "../../../../src/scan/local/scan-git.ts";
import type { ScanOutcome } from "../../../../src/scan/local/scan-outcome.ts";
import { DEFAULT_LEDGER_LIMITS } from "../../../../src/scan/pipeline/thread-ledger.ts";
import { fakeMaker } from "../../../support/fakes/fake-parts.ts";
import { GitSandbox } from "../../sources/git/git-sandbox.ts";
import { blobEntry, deltaBytes, makePack, oidOf } from "../../sources/git/pack-bytes.ts";

function scan(path: string, options: Partial<ScanGitOptions> = {}): Promise<ScanOutcome> {
  const plain: ScanGitOptions = {
    path,
    scanBinary: false,
    scanArchives: true,
    threads: 1,
    suppress: { inline: true, today: "2026-01-01" },
    signal: new AbortController().signal,
  };
  return scanGit({ ...plain, ...options }, fakeMaker({}));
}

/** Object and place of everything there is to find, by git and a regular expression. */
function reference(sandbox: GitSandbox, where: string): string[] {
  return [...sandbox.truth(where)]
    .flatMap(([oid, { type, bytes }]) => {
      const all = bytes.toString("latin1");
      const text = type === "blob" ? all : all.slice(all.indexOf("\n\n") + 2);
      if (type === "tree") return [];
      return [...text.matchAll(/MARK\{\w+\}/g)].map(({ index }) => {
        const before = text.slice(0, index).split("\n");
        return `${oid} ${before.length}:${before.at(-1)!.length + 1}`;
      });
    })
    .sort();
}

/** Every place of every finding, as the reference writes them. */
function found(findings: readonly Finding[]): string[] {
  return findings
    .flatMap(({ history }) =>
      history!.occurrences.map(({ object, line, column }) => `${object} ${line}:${column}`),
    )
    .sort();
}

/** Scans with one thread and with three, and compares both with the reference. */
async function scanLikeGit(sandbox: GitSandbox, where: string): Promise<readonly Finding[]> {
  const outcome = await scan(sandbox.at(where), { threads: 1 });
  expect(outcome.problems).toEqual([]);
  expect(found(outcome.findings)).toEqual(reference(sandbox, where));
  expect(new Set(outcome.findings.map(({ id }) => id)).size).toBe(outcome.findings.length);
  const threads = await scan(sandbox.at(where), { threads: 3 });
  expect(threads.findings).toEqual(outcome.findings);
  expect(threads.summary.git).toEqual(outcome.summary.git!);
  return outcome.findings;
}

function placesOf(sandbox: GitSandbox, where: string, findings: readonly Finding[]): string[] {
  const root = sandbox.at(where);
  return findings.map(
    ({ path, commit }) => `${path.slice(root.length + 1)} @ ${commit === undefined ? "-" : commit.oid}`,
  );
}

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

describe("what is not all there", () => {
  test("a missing blob is counted in a problem", async () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    sandbox.commit("r", { a: "here MARK{here}", b: "not here" });
    const oid = sandbox.git("r", "rev-parse", "HEAD:b");
    rmSync(sandbox.at(`r/.git/objects/${oid.slice(0, 2)}/${oid.slice(2)}`));
    const { findings, problems } = await scan(sandbox.at("r"));
    expect(findings).toHaveLength(1);
    expect(problems).toMatchObject([{ kind: "git-missing" }]);
    expect(problems[0]!.message).toContain("0 commits, 0 trees and 1 blobs");
  });

  test("a damaged object is named, and the rest is scanned", async () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    sandbox.commit("r", { a: "MARK{here}", b: "not well" });
    const oid = sandbox.git("r", "rev-parse", "HEAD:b");
    const file = sandbox.at(`r/.git/objects/${oid.slice(0, 2)}/${oid.slice(2)}`);
    rmSync(file);
    writeFileSync(file, "no zlib here");
    const { findings, problems } = await scan(sandbox.at("r"), { threads: 3 });
    expect(findings).toHaveLength(1);
    expect(problems).toMatchObject([{ kind: "git-corrupt" }]);
    expect(problems[0]!.message).toContain(oid);
  });

  test("a shallow clone and a partial clone are incomplete, and nothing is fetched", async () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    for (const n of [1, 2, 3]) sandbox.commit("r", { a: `version ${n}` });
    sandbox.git("r", "config", "uploadpack.allowFilter", "true");
    const url = `file://${sandbox.at("r")}`;
    sandbox.git("", "clone", "-q", "--bare", "--depth=1", url, "shallow");
    sandbox.git("", "clone", "-q", "--bare", "--filter=blob:none", url, "partial");
    const shallow = await scan(sandbox.at("shallow"));
    expect(shallow.problems.map(({ message }) => message).join()).toContain("shallow clone");
    const partial = await scan(sandbox.at("partial"));
    expect(partial.problems.map(({ message }) => message).join()).toMatch(/and 3 blobs .*partial clone/);
    expect(partial.summary.git).toMatchObject({ commits: 3, blobs: 0 });
  });

  test("a path that is no repository's root is refused", async () => {
    using sandbox = new GitSandbox();
    sandbox.write("plain/a", "MARK{one}");
    await expect(scan(sandbox.at("plain"))).rejects.toThrow(UsageError);
    await expect(scan(sandbox.at("nowhere"))).rejects.toThrow("is not the root of a git repository");
  });
});

test("nothing of the repository is run or obeyed", async () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.commit("r", { a: "MARK{one}", ".gitattributes": "* filter=evil\n" });
  const evil = `touch ${sandbox.at("ran")}`;
  for (const key of ["core.fsmonitor", "filter.evil.smudge", "core.pager", "core.sshCommand"])
    sandbox.git("r", "config", key, evil);
  expect((await scan(sandbox.at("r"))).findings).toHaveLength(1);
  expect(await Bun.file(sandbox.at("ran")).exists()).toBe(false);
});

describe("what our own reader cannot do, git does, and that is said:", () => {
  test("objects of a repository with an extension that is not known here", async () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    sandbox.history("r", 20);
    const oid = sandbox.commit("r", { a: "MARK{one}" });
    sandbox.git("r", "repack", "-q", "-ad");
    const before = await scan(sandbox.at("r"));
    sandbox.git("r", "config", "core.repositoryFormatVersion", "1");
    sandbox.git("r", "config", "extensions.noop-v1", "true");
    const { findings, problems, warnings, summary } = await scan(sandbox.at("r"));
    expect({ problems, git: summary.git }).toEqual({ problems: [], git: before.summary.git });
    expect(findings).toEqual(before.findings);
    expect(findings[0]!.commit?.oid).toBe(oid);
    expect(warnings.join()).toContain("is read by git cat-file: noop-v1 is not known here");
  });

  test("where git cannot either, what is readable is scanned and the scan is incomplete", async () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    sandbox.commit("r", { a: "MARK{one}" });
    sandbox.git("r", "config", "core.repositoryFormatVersion", "1");
    sandbox.write(
      "r/.git/config",
      `${await Bun.file(sandbox.at("r/.git/config")).text()}[extensions]\n\tfuture = 1\n`,
    );
    const { findings, problems } = await scan(sandbox.at("r"));
    expect(findings).toHaveLength(1);
    expect(problems).toMatchObject([{ kind: "git-unsupported" }]);
  });
});

test("a blob too large to be held is read a piece at a time, from a file of its own and from a pack", async () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  const large = Buffer.alloc(130 * 1024 ** 2, "a line of text that is long enough to be told apart\n");
  large.write("MARK{large}", large.length - 4000);
  sandbox.commit("r", { large });
  const seen = async (): Promise<unknown> => {
    const { findings, problems, summary } = await scan(sandbox.at("r"));
    expect(problems).toEqual([]);
    expect(summary.git!.blobBytes).toBeGreaterThan(large.length);
    return findings.map(({ span, history }) => [span.start, history!.occurrenceCount]);
  };
  const expected = [[large.length - 4000, 1]];
  sandbox.commit("r", { other: "x" });
  expect(await seen()).toEqual(expected);
  sandbox.git("r", "repack", "-q", "-ad");
  expect(await seen()).toEqual(expected);
}, 300_000);

describe("a delta that makes more than can be held", () => {
  const base = Buffer.alloc(64 * 1024, "a line of text that is long enough to be told apart\n");
  const mark = Buffer.from("MARK{delta}");
  const copies = 130 * 16;
  const largeBytes = copies * base.length + mark.length + base.length;
  const copyAll = 0x80;
  const large = deltaBytes(
    base.length,
    largeBytes,
    ...Array<number>(copies).fill(copyAll),
    mark.length,
    ...mark,
    copyAll,
  );
  const content = Buffer.concat([...Array<Buffer>(copies).fill(base), mark, base]);
  const largeId = oidOf(content);
  // Its first 64 bytes, which have to be made from all of it, and a mark.
  const small = Buffer.concat([base.subarray(0, 64), Buffer.from("MARK{small}")]);
  const smallDelta = deltaBytes(largeBytes, small.length, 0x90, 64, 11, ...Buffer.from("MARK{small}"));
  const entries = [
    blobEntry(base),
    { oid: largeId, packType: 7, content: large, base: oidOf(base) },
    { oid: oidOf(small), packType: 7, content: smallDelta, base: largeId },
  ];

  function withPack(sandbox: GitSandbox): void {
    sandbox.init("r");
    const { pack, index } = makePack(entries);
    sandbox.write("r/.git/objects/pack/pack-0.pack", pack);
    sandbox.write("r/.git/objects/pack/pack-0.idx", index);
  }

  test("is read by git a piece at a time, and so is what is made from it", async () => {
    using sandbox = new GitSandbox();
    withPack(sandbox);
    for (const threads of [1, 3]) {
      const { findings, problems, summary } = await scan(sandbox.at("r"), { threads });
      expect(problems).toEqual([]);
      expect(findings.map(({ object, span }) => [object, span.start]).sort()).toEqual(
        [
          [largeId, copies * base.length],
          [oidOf(small), 64],
        ].sort(),
      );
      expect(summary.git).toMatchObject({ blobs: 3, blobBytes: base.length + largeBytes + small.length });
    }
  });

  test("is a problem that says so where git cannot read it either, and the rest is scanned", async () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    // The delta says it makes more than its instructions do.
    const lying = deltaBytes(base.length, largeBytes, copyAll);
    const { pack, index } = makePack([blobEntry(small), blobEntry(base), { ...entries[1]!, content: lying }]);
    sandbox.write("r/.git/objects/pack/pack-0.pack", pack);
    sandbox.write("r/.git/objects/pack/pack-0.idx", index);
    const { findings, problems } = await scan(sandbox.at("r"));
    expect(findings.map(({ object }) => object)).toEqual([oidOf(small)]);
    expect(problems.map(({ message }) => message)).toEqual([
      `object ${largeId}: git cat-file could not read it either: it ended with 128`,
    ]);
  });
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
