/** Rules files on the disk: which are read, and what is said of those that cannot be. */
import { expect, test } from "bun:test";
import { loadRulesFile } from "../../../../src/app/rules-file/load-rules-file.ts";
import { TempTree } from "../../../support/temp-tree.ts";

const own = (id: string, head = ""): string =>
  `${head}rules:\n- {id: ${id}, name: N, description: D, severity: high, regex: '${id}_[a-z0-9]{20}'}\n`;
const foreign = (id: string): string => `[[rules]]\nid = "${id}"\nregex = '''${id}_[a-z0-9]{20}'''\n`;

test("the files of a folder are one, whichever tool they are of; others and those below are left alone", async () => {
  using tree = new TempTree({
    ...{ "r/b.yaml": own("bbb"), "r/a.toml": foreign("aaa"), "r/c.YML": own("ccc") },
    ...{ "r/README.md": "x", "r/.hidden.yaml": "x: [", "r/deep/d.yaml": "x: [" },
  });
  const { rules, extend } = await loadRulesFile(tree.at("r"));
  expect(rules.map(({ id }) => id)).toEqual(["aaa", "bbb", "ccc"]);
  expect(extend).toBe(true);
});

test("the built-in rules are left out where every file leaves them out", async () => {
  using tree = new TempTree({ "r/a.toml": foreign("aaa"), "r/b.yaml": own("bbb", "extend: false\n") });
  expect((await loadRulesFile(tree.at("r"))).extend).toBe(false);
});

test("two rules of one id in a folder are refused by file", async () => {
  using tree = new TempTree({ "r/a.yaml": own("aaa"), "r/b.toml": foreign("aaa") });
  await expect(loadRulesFile(tree.at("r"))).rejects.toThrow(
    `${tree.at("r/b.toml")}:1: rule aaa: the id is used already in ${tree.at("r/a.yaml")}`,
  );
});

test("a folder without a rules file is told as such, and so is one that is not there", async () => {
  using tree = new TempTree({ "r/README.md": "x" });
  await expect(loadRulesFile(tree.at("r"))).rejects.toThrow("holds no rules file");
  await expect(loadRulesFile(tree.at("gone"))).rejects.toThrow("cannot be read: there is no such file");
});

test("what a file extends is looked for beside it, then where the program was started", async () => {
  const child = `[extend]\npath = "base.toml"\n${foreign("ccc")}`;
  using tree = new TempTree({
    "conf/g.toml": child,
    "conf/base.toml": foreign("aaa"),
    "other/g.toml": child,
  });
  tree.write("base.toml", foreign("bbb"));
  const here = process.cwd();
  try {
    process.chdir(tree.path);
    const idsOf = async (file: string) => (await loadRulesFile(file)).rules.map(({ id }) => id).toSorted();
    expect(await idsOf("conf/g.toml")).toEqual(["aaa", "ccc"]);
    expect(await idsOf("other/g.toml")).toEqual(["bbb", "ccc"]);
  } finally {
    process.chdir(here);
  }
});
