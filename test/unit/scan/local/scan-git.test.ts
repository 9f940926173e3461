/** Scans of git history, held against a slow reference: every object as `git cat-file` prints it, searched by itself. */
import { describe, expect, test } from "bun:test";
import { rmSync, writeFileSync } from "node:fs";
import { UsageError } from "../../../../src/contracts/errors.ts";
import type { Finding } from "../../../../src/contracts/finding.ts";
import { type ScanGitOptions, scanGit } from "../../../../src/scan/local/scan-git.ts";
import type { ScanOutcome } from "../../../../src/scan/local/scan-outcome.ts";
import { fakeMaker } from "../../../support/fakes/fake-parts.ts";
import { GitSandbox } from "../../sources/git/git-sandbox.ts";

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
      return type === "tree" ? [] : [...text.matchAll(/MARK\{\w+\}/g)].map(({ index }) => `${oid} ${index}`);
    })
    .sort();
}

/** Scans with one thread and with three, and compares both with the reference. */
async function scanLikeGit(sandbox: GitSandbox, where: string): Promise<readonly Finding[]> {
  const outcome = await scan(sandbox.at(where));
  expect(outcome.problems).toEqual([]);
  const places = outcome.findings.map(({ object, span }) => `${object} ${span.start}`).sort();
  expect(places).toEqual(reference(sandbox, where));
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

test("one secret in several versions of a file has one id and a place in each", async () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  for (const n of [1, 2, 3]) sandbox.commit("r", { a: `MARK{same}\nversion ${n}` });
  const findings = await scanLikeGit(sandbox, "r");
  expect(findings).toHaveLength(3);
  expect(new Set(findings.map(({ id }) => id)).size).toBe(1);
  expect(new Set(findings.map(({ path }) => path)).size).toBe(1);
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
  expect(summary.git).toEqual({ commits: count("commit"), tags: 0, blobs: count("blob") });
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
