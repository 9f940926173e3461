/** The scans of a worker launch, with the real engine. */
import { expect, test } from "bun:test";
import type { LocalFsScan } from "../../../../src/app/commands/worker.ts";
import { workerScans } from "../../../../src/app/compose/worker-scans.ts";
import { DEFAULT_SCAN_BUDGETS } from "../../../../src/contracts/budget.ts";
import { sample } from "../../../../src/engine/rules/sample.ts";
import { TempTree } from "../../../support/temp-tree.ts";
import { GitSandbox } from "../../sources/git/git-sandbox.ts";

const LINE = ["AWS_SECRET", "ACCESS_KEY="].join("_") + sample("base64", 40, 7);

function scan(path: string, fs: Partial<LocalFsScan["fs"]> = {}) {
  const settings = { path, scanBinary: false, skipArchives: false, anchorMode: "manual", ...fs } as const;
  return workerScans.scanFs({ fs: settings, budgets: DEFAULT_SCAN_BUDGETS });
}

test("a tree is scanned with the built-in rules", async () => {
  using tree = new TempTree({ "a/x.env": LINE, "b.txt": "nothing" });
  const { findings, problems, summary } = await scan(tree.path);
  expect(findings.map(({ path }) => path)).toEqual([tree.at("a/x.env")]);
  expect({ problems, files: summary.files }).toEqual({ problems: [], files: 2 });
});

test("what is encoded is found to a depth of two, unless the launch says otherwise", async () => {
  using tree = new TempTree({ "a.txt": btoa(`config ${LINE} and more of the file`) });
  expect((await scan(tree.path)).findings).toHaveLength(1);
  expect((await scan(tree.path, { decodeDepthMax: 0 })).findings).toHaveLength(0);
});

test("binaries and archives are as the launch says", async () => {
  using tree = new TempTree({ "a.bin": `\0${LINE}`, "b.gz": Bun.gzipSync(Buffer.from(LINE)) });
  const found = async (fs: Partial<LocalFsScan["fs"]>) =>
    (await scan(tree.path, fs)).findings.map(({ path }) => path.slice(tree.path.length + 1));
  expect(await found({})).toEqual(["b.gz::b"]);
  expect(await found({ skipArchives: true })).toEqual([]);
  expect(await found({ skipArchives: true, scanBinary: true })).toEqual(["a.bin"]);
});

test("a rules file that cannot be read fails the launch", async () => {
  await expect(scan(".", { rulesFile: "/no/such.yaml" })).rejects.toThrow(
    "the rules file /no/such.yaml cannot be read: there is no such file",
  );
});

test("a repository's history is scanned with the built-in rules", async () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  const oid = sandbox.commit("r", { "x.env": LINE });
  sandbox.commit("r", { "x.env": "gone", "b.gz": Bun.gzipSync(Buffer.from(LINE)) });
  const git = { path: sandbox.at("r"), scanBinary: false, anchorMode: "manual" } as const;
  const outcome = await workerScans.scanGit({ git, budgets: DEFAULT_SCAN_BUDGETS });
  expect(outcome.findings).toMatchObject([
    {
      path: sandbox.at("r/x.env"),
      commit: { oid },
      history: { status: "present", paths: [sandbox.at("r/x.env"), sandbox.at("r/b.gz::b")] },
    },
  ]);
  expect(outcome.problems).toEqual([]);
});
