/** Scans of histories that are not all there, that are hostile, or that our own reader cannot read. */
import { describe, expect, test } from "bun:test";
import { rmSync, writeFileSync } from "node:fs";
import { UsageError } from "../../../../src/contracts/errors.ts";
import { GitSandbox } from "../../sources/git/git-sandbox.ts";
import { blobEntry, deltaBytes, makePack, oidOf } from "../../sources/git/pack-bytes.ts";
import { scan } from "./scan-like-git.ts";

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
