/** `policy` with the built-in rules, with options, with rules files. */
import { expect, test } from "bun:test";
import { readFileSync, statSync } from "node:fs";
import { cli } from "../../../../src/app/commands/index.ts";
import { runWith } from "../../../../src/app/run.ts";
import { TempTree } from "../../../support/temp-tree.ts";
import { surroundings } from "../fixture.ts";

async function policy(...argv: string[]) {
  const { context, written } = surroundings();
  const code = await runWith(cli, ["policy", ...argv], context);
  return { code, ...written };
}

const hashOf = async (...argv: string[]): Promise<string> => (await policy(...argv)).stdout.split("\n")[0]!;

test("the hash stands on the first line by itself, and what is in it below", async () => {
  const { code, stdout, stderr } = await policy();
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/^[0-9a-f]{64}\n\n {2}Rules +[\d,]{3,} rules, 0 filters\n/);
  expect(stdout).toContain("2 layers of encoding, archives\n");
});

test("json lists every rule with its digest", async () => {
  const printed = JSON.parse((await policy("--format=json")).stdout);
  expect(printed).toMatchObject({ policyVersion: 1, evidenceVersion: 1, idHashMode: "keyed" });
  expect(printed.policyHash).toBe(await hashOf());
  expect(printed.options).toEqual({ decodeDepth: 2, scanBinary: false, scanArchives: true });
  expect(printed.rules.length).toBeGreaterThan(300);
  expect(printed.rules[0].digest).toMatch(/^[0-9a-f]{64}$/);
});

test("rules, options and files change it; saying the default does not", async () => {
  using tree = new TempTree({
    "g.toml": "[[rules]]\nid = 'a'\nregex = '''acme_[a-z0-9]{20}'''\ncolour = 1\n",
    "h.toml": "[[rules]]\nid = 'a'\nregex = '''acme_[a-z0-9]{20}'''\npath = '''x'''\n",
  });
  const hashes = await Promise.all(
    [
      [],
      ["--exclude-rules=github-pat"],
      ["--min-confidence=4"],
      ["--decode-depth=1"],
      ["--skip-archives"],
      ["--unkeyed"],
      [`--rules-file=${tree.at("g.toml")}`],
      [`--rules-file=${tree.at("h.toml")}`],
    ].map((argv) => hashOf(...argv)),
  );
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(await hashOf("--decode-depth=2")).toBe(hashes[0]!);
  expect((await policy(`--rules-file=${tree.at("g.toml")}`)).stderr).toContain("`colour` is not known here");
});

test("the hash can be left in a file for workers, which is its owner's alone", async () => {
  using tree = new TempTree({});
  const path = tree.at("policy");
  const { stdout } = await policy(`--output=${path}`);
  expect(readFileSync(path, "utf8")).toBe(`${stdout.split("\n")[0]}\n`);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});
