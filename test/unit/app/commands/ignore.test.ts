/** `ignore`: entries are added to a file that scans take, and nothing that is there is touched. */
import { describe, expect, test } from "bun:test";
import { existsSync, readFileSync } from "node:fs";
import { cli } from "../../../../src/app/commands/index.ts";
import { runWith } from "../../../../src/app/run.ts";
import { parseIgnoreFile } from "../../../../src/scan/core/ignore-file.ts";
import { TempTree } from "../../../support/temp-tree.ts";
import { surroundings } from "../fixture.ts";

const ID = "ab".repeat(16);
const OTHER = "cd".repeat(16);

async function ignore(tree: TempTree, ...args: readonly string[]) {
  const { context, written } = surroundings();
  const code = await runWith(cli, ["ignore", `--file=${tree.at("ignored")}`, ...args], context);
  return { code, ...written };
}

const entriesOf = (tree: TempTree) =>
  parseIgnoreFile(readFileSync(tree.at("ignored"), "utf8"), "ignored").entries.map(
    ({ id, path, until, reason }) => ({ id, path, until, reason }),
  );

describe("entries", () => {
  test("make the file when it is not there, and say how a scan reads it", async () => {
    using tree = new TempTree();
    const { code, stdout } = await ignore(tree, ID, OTHER, "--reason=it's a sample # of the vendor");
    expect(code).toBe(0);
    expect(stdout).toBe(
      `${tree.at("ignored")}: 2 findings added. Scan with --ignore-file=${tree.at("ignored")}\n`,
    );
    const entry = { path: undefined, until: undefined, reason: "it's a sample # of the vendor" };
    expect(entriesOf(tree)).toEqual([
      { id: ID, ...entry },
      { id: OTHER, ...entry },
    ]);
    expect(readFileSync(tree.at("ignored"), "utf8")).toStartWith("# ");
  });

  test("keep to paths and days when asked to", async () => {
    using tree = new TempTree();
    await ignore(tree, ID, "--reason=x", "--path=old files/#1/**", "--until=2999-01-31");
    expect(entriesOf(tree)).toEqual([{ id: ID, path: "old files/#1/**", until: "2999-01-31", reason: "x" }]);
  });

  test("are put behind what is there, which stays as it is, also without a last line break", async () => {
    const before = `# ours\r\n${OTHER}   # judged`;
    using tree = new TempTree({ ignored: before });
    await ignore(tree, ID, "--reason=x");
    expect(readFileSync(tree.at("ignored"), "utf8")).toBe(`${before}\n${ID} # x\n`);
  });

  test("are added once: not where one that says as much is there already", async () => {
    using tree = new TempTree({ ignored: `${ID} path=a/** until=2999-06-30 # x\n` });
    const added = async (...args: readonly string[]) =>
      (await ignore(tree, ID, "--reason=y", ...args)).stdout.includes(": 1 finding added");
    expect(await added("--path=a/**", "--until=2999-01-01")).toBe(false);
    expect(await added("--path=a/**", "--until=2999-12-31")).toBe(true);
    expect(await added("--path=b/**")).toBe(true);
    expect(await added()).toBe(true);
    expect(await added("--path=c/**")).toBe(false);
    expect(entriesOf(tree)).toHaveLength(4);
  });

  test("that are over do not count", async () => {
    using tree = new TempTree({ ignored: `${ID} until=2020-01-01 # x\n` });
    expect((await ignore(tree, ID, "--reason=y")).stdout).toContain("1 finding added");
  });
});

describe("what is refused, with nothing written", () => {
  test.each([
    [[], "argument <id> is missing"],
    [[ID], "--reason is missing"],
    [[ID, "--reason=  "], "--reason is missing"],
    [["abc", "--reason=x"], "32 lower-case hex characters"],
    [[ID, "--reason=a\nb"], "one line"],
    [[ID, "--reason=x", '--path=a"b'], 'without "'],
    [[ID, "--reason=x", "--until=2020-01-01"], "not over"],
    [[ID, "--reason=x", "--until=2999-02-31"], "that exists"],
    [[ID, "--reason=x", "--until=soon"], "YYYY-MM-DD"],
  ])("%j", async (args, why) => {
    using tree = new TempTree();
    const { code, stderr } = await ignore(tree, ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(why);
    expect(existsSync(tree.at("ignored"))).toBe(false);
  });

  test("a file that is none, or another tool's", async () => {
    for (const [before, why] of [
      ["what is this\n", "cannot be used as an ignore file"],
      ["a.env:github-pat:2\n", "fingerprints of gitleaks"],
    ] as const) {
      using tree = new TempTree({ ignored: before });
      const { code, stderr } = await ignore(tree, ID, "--reason=x");
      expect(code).toBe(2);
      expect(stderr).toContain(why);
      expect(readFileSync(tree.at("ignored"), "utf8")).toBe(before);
    }
  });

  test("a file that cannot be written is a failure", async () => {
    const { context, written } = surroundings();
    expect(await runWith(cli, ["ignore", ID, "--reason=x", "--file=/no/such/folder/f"], context)).toBe(1);
    expect(written.stderr).toContain("its folder does not exist");
  });
});
