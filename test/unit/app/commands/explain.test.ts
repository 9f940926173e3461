/** `explain PATH:LINE` over real files with the built-in rules. */
import { describe, expect, test } from "bun:test";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { cli } from "../../../../src/app/commands/index.ts";
import { runWith } from "../../../../src/app/run.ts";
import { sample } from "../../../../src/engine/rules/sample.ts";
import { TempTree } from "../../../support/temp-tree.ts";
import { GitSandbox } from "../../sources/git/git-sandbox.ts";
import { surroundings } from "../fixture.ts";

async function explain(...argv: string[]) {
  const { context, written } = surroundings();
  const code = await runWith(cli, ["explain", ...argv], context);
  return { code, ...written };
}

/** Has the form of a GitHub token, and a checksum that does not fit. */
const TOKEN = ["gh", "p_"].join("") + sample("alnum", 36);
const LINES = ["ok", `GITHUB_TOKEN=${TOKEN}`, `${"pass"}word = "${["change", "me"].join("")}"`].join("\n");

test("each rule that came near, gate by gate, secrets masked", async () => {
  using tree = new TempTree({ "a.env": LINES });
  const { code, stdout, stderr } = await explain(`${tree.at("a.env")}:2`);
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("github-pat  (prefix ghp_)\n  passed   regex        ghp_******** at column 14\n");
  expect(stdout).toMatch(/ {2}stopped {2}form {9}its checksum does not fit\n {2}=> not reported\n/);
  expect(stdout).toMatch(/\d+ rules came near, \d+ patterns? matched, \d+ reported\.\n$/);
  expect(stdout).not.toContain(TOKEN.slice(4, 16));
});

test("a placeholder is stopped as such", async () => {
  using tree = new TempTree({ "a.env": LINES });
  const { stdout } = await explain(`${tree.at("a.env")}:3:12`);
  expect(stdout).toContain("stopped  placeholder  a placeholder word");
  expect(stdout).toContain("Near, but the pattern does not match (--all says more): ");
  const all = await explain("--all", `${tree.at("a.env")}:3`);
  expect(all.stdout).toContain("  stopped  regex        matches nothing here\n");
});

test("a line that no rule comes near", async () => {
  using tree = new TempTree({ "a.env": LINES });
  const { stdout } = await explain(`${tree.at("a.env")}:1`);
  expect(stdout).toBe("No rule came near, 0 patterns matched, 0 reported.\n");
});

test("UTF-16 is read as what it says", async () => {
  const bytes = Buffer.from(`\ufeffx\n${TOKEN}\n`, "utf16le");
  using tree = new TempTree({ "a.txt": "" });
  await Bun.write(tree.at("a.txt"), bytes);
  expect((await explain(`${tree.at("a.txt")}:2`)).stdout).toContain("github-pat");
});

test("json, with the rules of a file and its warnings", async () => {
  const toml = "[[rules]]\nid = 'acme'\nregex = '''acme_[a-z0-9]{20}'''\npath = '''nowhere'''\ncolour = 1\n";
  using tree = new TempTree({ "g.toml": toml, "a.txt": `acme_${sample("lowerDigits", 20)}` });
  const own = `--rules-file=${tree.at("g.toml")}`;
  const { stdout, stderr } = await explain("--format=json", own, `${tree.at("a.txt")}:1`);
  expect(stderr).toContain("`colour` is not known here");
  expect(JSON.parse(stdout).rules).toEqual([
    expect.objectContaining({
      rule: "acme",
      attempts: [expect.objectContaining({ outcome: { kind: "filtered", why: { kind: "path" } } })],
    }),
  ]);
});

test("which condition of a rules file takes a match out, with paths as they are below the repository", async () => {
  const list = "[allowlist]\npaths = ['''^vendor/''']\n";
  const toml = `[[rules]]\nid = 'acme'\nregex = '''acme_[a-z0-9]{20}'''\n${list}`;
  using sandbox = new GitSandbox();
  sandbox.init("r");
  const line = `acme_${sample("lowerDigits", 20)}`;
  using tree = new TempTree({ "g.toml": toml });
  for (const [name, said] of [
    ["vendor/a.txt", "=> not reported: an allow list of the rules file lets it pass, by its paths\n"],
    ["other/a.txt", "=> reported\n"],
  ] as const) {
    mkdirSync(dirname(sandbox.at(`r/${name}`)), { recursive: true });
    writeFileSync(sandbox.at(`r/${name}`), line);
    const { stdout } = await explain(`--rules-file=${tree.at("g.toml")}`, `${sandbox.at(`r/${name}`)}:1`);
    expect(stdout).toContain(said);
  }
});

describe("what cannot be explained is a usage error", () => {
  test.each([
    ["a.txt", "explain takes a file and a line"],
    ["a.txt:0", "explain takes a file and a line"],
    ["a.zip::b.txt:3", "unpack the archive first"],
    [
      "/no/such/file:1",
      "/no/such/file cannot be read: there is no such file; for a finding of history, first: git show COMMIT:/no/such/file",
    ],
  ])("%s", async (place, expected) => {
    const { code, stderr } = await explain(place);
    expect(code).toBe(2);
    expect(stderr).toContain(expected);
  });

  test("a line behind the last", async () => {
    using tree = new TempTree({ "a.txt": "one\n" });
    expect((await explain(`${tree.at("a.txt")}:5`)).stderr).toContain("has no line 5");
  });
});
