/** Findings of the real engine in our own reader's objects and in those git prints: they have to be the same. */
import { expect, test } from "bun:test";
import { join } from "node:path";
import { sample } from "../../../../src/engine/rules/sample.ts";
import { openRepository } from "../../../../src/sources/git/index.ts";
import { findInHistory } from "../../../support/git-reference.ts";
import { GitSandbox } from "../../sources/git/git-sandbox.ts";

async function expectSameFindings(path: string): Promise<number> {
  const reference = await findInHistory(path, "git", 1);
  for (const threads of [1, 3]) expect(await findInHistory(path, "own", threads)).toEqual(reference);
  return reference.findings.length;
}

/** Assembled here, so that scanners of this repository stay quiet. */
const line = (seed: number): string => ["AWS_SECRET", "ACCESS_KEY="].join("_") + sample("base64", 40, seed);

test("in deltas, loose objects, archives, encodings, messages, notes, tags and the stash", async () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  for (let version = 0; version < 30; version++) {
    const text = `${"const a = 1;\n".repeat(version)}${line(version % 7)}\n${"// end\n".repeat(200)}`;
    sandbox.commit(
      "r",
      { [`d${version % 3}/f.ts`]: text, [`d${version % 3}/g`]: btoa(text) },
      `${version} ${line(90)}`,
    );
  }
  sandbox.git("r", "repack", "-q", "-adf");
  sandbox.commit("r", { "b.gz": Bun.gzipSync(Buffer.from(line(40))), "c.bin": `\0${line(41)}` });
  sandbox.git("r", "notes", "add", "-m", line(42));
  sandbox.git("r", "tag", "-a", "v1", "-m", line(43));
  sandbox.write("r/d0/f.ts", line(44));
  sandbox.git("r", "stash", "-q");
  expect(await expectSameFindings(sandbox.at("r"))).toBeGreaterThan(60);
});

test("in work trees that are linked, and in objects that alternates lend", async () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.commit("r", { a: line(1) });
  sandbox.git("r", "worktree", "add", "-q", "-b", "side", "../linked");
  sandbox.commit("linked", { b: line(2) });
  sandbox.git("", "clone", "-q", "--shared", "r", "borrower");
  sandbox.commit("borrower", { c: line(3) });
  expect(await expectSameFindings(sandbox.at("linked"))).toBe(2);
  expect(await expectSameFindings(sandbox.at("borrower"))).toBe(3);
});

test("in the history of this repository, as far as it is here", async () => {
  const root = join(import.meta.dir, "../../../..");
  using repository = openRepository(root);
  // An archive of the sources comes without one.
  if (repository === undefined) return;
  // Whoever commits meanwhile only adds objects: git looks before and after.
  const before = await findInHistory(root, "git", 1);
  const own = await findInHistory(root, "own", 2);
  const after = new Set((await findInHistory(root, "git", 1)).findings);
  const found = new Set(own.findings);
  expect(before.findings.filter((one) => !found.has(one))).toEqual([]);
  expect(own.findings.filter((one) => !after.has(one))).toEqual([]);
  expect(own.problems).toEqual([]);
}, 300_000);
