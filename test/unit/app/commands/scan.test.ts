/** `scan` in this process, over real folders and with the real engine: exit codes, reports, what is known, what is wrong. */
import { describe, expect, test } from "bun:test";
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import type { Cli } from "../../../../src/app/command.ts";
import { scanCommand } from "../../../../src/app/commands/scan.ts";
import { runWith } from "../../../../src/app/run.ts";
import { sample } from "../../../../src/engine/rules/sample.ts";
import { TempTree } from "../../../support/temp-tree.ts";
import { GitSandbox } from "../../sources/git/git-sandbox.ts";
import { surroundings } from "../fixture.ts";

const CLI: Cli = {
  name: "gw",
  version: "1",
  description: "",
  commands: { scan: { description: "", load: async () => scanCommand } },
  root: () => Promise.reject(new Error("no root command here")),
};

/** An AWS secret access key in a settings file, found by its name. */
const SECRET = sample("base64", 40, 7);
const LINE = ["AWS_SECRET", "ACCESS_KEY="].join("_") + SECRET;
const OTHER = sample("base64", 40, 8);
const OTHER_LINE = ["AWS_SECRET", "ACCESS_KEY="].join("_") + OTHER;

async function scan(args: readonly string[], stdin: readonly string[] = [], isTerminal = false) {
  async function* chunks() {
    for (const text of stdin) yield new TextEncoder().encode(text);
  }
  const { context, written } = surroundings({}, isTerminal, chunks);
  const code = await runWith(CLI, ["scan", "--threads=1", ...args], context);
  return { code, ...written };
}

async function scanJson(...args: string[]) {
  const { code, stdout } = await scan(["--format=json", "--quiet", ...args]);
  const { findings, problems, summary } = JSON.parse(stdout);
  return { code, findings, problems, summary };
}

describe("exit codes", () => {
  test("0 when nothing is found", async () => {
    using tree = new TempTree({ "a.txt": "nothing here" });
    const { code, stdout, stderr } = await scan([tree.path]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("No secrets found.");
  });

  test("3 when something is, or what --exit-code says; the secret is not shown", async () => {
    using tree = new TempTree({ "a.env": LINE });
    const { code, stdout } = await scan([tree.path]);
    expect(code).toBe(3);
    expect(stdout).toContain(`${tree.at("a.env")}:1:`);
    expect(stdout).not.toContain(SECRET);
    expect((await scan(["--exit-code=0", tree.path])).code).toBe(0);
    expect((await scan(["--exit-code=9", tree.path])).code).toBe(9);
  });

  test("4 when one of several paths is missing and nothing is found, 3 when something is", async () => {
    using tree = new TempTree({ "a.env": LINE, "b.txt": "nothing" });
    const clean = await scanJson(tree.at("b.txt"), tree.at("gone"));
    expect(clean).toMatchObject({ code: 4, findings: [], problems: [{ path: tree.at("gone") }] });
    expect((await scanJson(tree.at("a.env"), tree.at("gone"))).code).toBe(3);
  });

  test("2 when every path is missing", async () => {
    using tree = new TempTree();
    const { code, stdout, stderr } = await scan([tree.at("x"), tree.at("y")]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`gw: ${tree.at("x")}, ${tree.at("y")}: no such file or folder`);
  });

  test("2 with advice for an address, which is not repeated", async () => {
    const address = `https://ada:${SECRET}@example.org/x.git`;
    for (const args of [[address], ["git", address], ["git@example.org:x.git"], ["--staged", address]]) {
      const { code, stderr } = await scan(args);
      expect(code).toBe(2);
      expect(stderr).toContain("clone the repository");
      expect(stderr).not.toContain("example.org");
    }
    expect((await scan(["file:///srv/code"])).stderr).toContain("without file://");
  });

  test("2 below a repository's root, which is named", async () => {
    using sandbox = new GitSandbox();
    sandbox.init("work");
    mkdirSync(sandbox.at("work/deep/er"), { recursive: true });
    for (const args of [["--staged"], ["--commit-range=HEAD~1..HEAD"], ["--history-only"]]) {
      const { code, stderr } = await scan([...args, sandbox.at("work/deep/er")]);
      expect(code).toBe(2);
      expect(stderr).toContain(`but ${sandbox.at("work")} is: name that one, or start there`);
    }
  });

  test("history is that of the repository one stands in, with paths from there", async () => {
    using sandbox = new GitSandbox();
    sandbox.init("work");
    sandbox.commit("work", { "a.env": LINE });
    mkdirSync(sandbox.at("work/deep/er"), { recursive: true });
    const here = process.cwd();
    try {
      process.chdir(sandbox.at("work/deep/er"));
      for (const args of [["--history-only"], ["--branch=HEAD"], ["git", "."]]) {
        const { code, findings } = await scanJson(...args);
        expect([code, findings[0].path]).toEqual([3, "../../a.env"]);
      }
    } finally {
      process.chdir(here);
    }
  });

  test("1 when the report could not be written, before anything is scanned", async () => {
    using tree = new TempTree({ "a.txt": "x" });
    const { code, stderr } = await scan([`--output=${tree.at("no/such/r.json")}`, tree.path]);
    expect(code).toBe(1);
    expect(stderr).toContain("its folder does not exist");
  });

  test.skipIf(process.getuid?.() === 0)("4 when a folder may not be read", async () => {
    using tree = new TempTree({ "shut/a": "x", "open/b": "y" });
    chmodSync(tree.at("shut"), 0);
    const { code, problems } = await scanJson(tree.path);
    chmodSync(tree.at("shut"), 0o700);
    expect({ code, problems }).toMatchObject({ code: 4, problems: [{ kind: "permission" }] });
  });
});

describe("what is scanned", () => {
  test("several paths and single files, one report", async () => {
    using tree = new TempTree({ "a/x.env": LINE, "b/y.env": OTHER_LINE, "c/z.env": LINE });
    const { findings } = await scanJson(tree.at("a"), tree.at("b/y.env"));
    expect(findings.map(({ path }: { path: string }) => path)).toEqual([
      tree.at("a/x.env"),
      tree.at("b/y.env"),
    ]);
  });

  test("standard input as -", async () => {
    const { code, stdout } = await scan(["-"], ["first line\n", LINE.slice(0, 30), LINE.slice(30)]);
    expect(code).toBe(3);
    expect(stdout).toContain("<stdin>:2:");
  });

  test("standard input is left alone unless it is named", async () => {
    using tree = new TempTree({ "a.txt": "x" });
    expect((await scan([tree.path], [LINE])).code).toBe(0);
  });

  test("--exclude, --include and --max-file-size leave out and are counted", async () => {
    using tree = new TempTree({
      "a.env": LINE,
      "b.txt": OTHER_LINE,
      "big.txt": `${LINE}${"\n".repeat(5000)}`,
    });
    expect((await scanJson("--include=*.env", tree.path)).findings).toHaveLength(1);
    expect((await scanJson("--exclude=*.env", "--max-file-size=4KB", tree.path)).summary).toMatchObject({
      files: 1,
      skipped: { excluded: 1, tooLarge: 1 },
    });
  });

  test("a scan whose filters leave nothing says so", async () => {
    using tree = new TempTree({ "a.ts": LINE, "b.js": LINE });
    const { code, stderr } = await scan(["--include=*.{ts,js}", tree.path]);
    expect({ code, warned: stderr.includes("warning: nothing was scanned") }).toEqual({
      code: 0,
      warned: true,
    });
    expect((await scan(["--include=*.md", "--quiet", tree.path])).stderr).toBe("");
    using empty = new TempTree({});
    expect((await scan([empty.path])).stderr).toBe("");
  });

  test("--decode-depth=0 looks through nothing", async () => {
    using tree = new TempTree({ "a.txt": btoa(`config ${LINE} and more of the file`) });
    expect((await scanJson(tree.path)).findings).toMatchObject([{ decodedBy: ["base64"] }]);
    expect((await scanJson("--decode-depth=0", tree.path)).findings).toEqual([]);
  });

  test("--anchor-mode=derived finds the same", async () => {
    using tree = new TempTree({ "a.env": LINE });
    const ids = async (mode: string) =>
      (await scanJson(`--anchor-mode=${mode}`, tree.path)).findings.map(({ id }: { id: string }) => id);
    expect(await ids("derived")).toEqual(await ids("manual"));
  });
});

describe("rules", () => {
  test("those not wanted are not reported and not counted", async () => {
    using tree = new TempTree({ "a.env": LINE });
    const [{ rule }] = (await scanJson(tree.path)).findings;
    expect((await scanJson(`--rules=${rule}`, tree.path)).summary.rules).toBe(1);
    expect((await scanJson(`--rules=${rule}`, tree.path)).findings).toHaveLength(1);
    const others = await scanJson(`--exclude-rules=${rule}`, tree.path);
    expect(others.findings.map((each: { rule: string }) => each.rule)).not.toContain(rule);
    expect((await scanJson("--min-confidence=10", tree.path)).findings).toEqual([]);
  });

  test("a rules file adds rules, or replaces all with extend: false", async () => {
    using tree = new TempTree({
      "in/a.txt": `${LINE}\nkey is acme_${sample("lowerDigits", 20)}\n`,
      "own.yaml": [
        "extend: false",
        "rules:",
        "  - {id: acme-token, name: Acme, description: Acme., severity: high, regex: 'acme_[a-z0-9]{20}', base: 5}",
      ].join("\n"),
    });
    const own = `--rules-file=${tree.at("own.yaml")}`;
    const { findings, summary } = await scanJson(own, tree.at("in"));
    expect(findings.map(({ rule }: { rule: string }) => rule)).toEqual(["acme-token"]);
    expect(summary.rules).toBe(1);
    tree.write(
      "own.yaml",
      readFileSync(tree.at("own.yaml"), "utf8").replace("extend: false", "extend: true"),
    );
    expect((await scanJson(own, tree.at("in"))).findings).toHaveLength(2);
  });

  test("a faulty rules file ends in 2 and names the fault", async () => {
    using tree = new TempTree({ "own.yaml": "rules:\n  - id: x\n" });
    const { code, stderr } = await scan([`--rules-file=${tree.at("own.yaml")}`, tree.path]);
    expect(code).toBe(2);
    expect(stderr).toContain(`${tree.at("own.yaml")}:2: rule x: \`name\``);
    expect((await scan(["--rules-file=/no/such", tree.path])).stderr).toContain(
      "the rules file /no/such cannot be read: there is no such file",
    );
  });
});

describe("reports", () => {
  test("several at once, files and standard output", async () => {
    using tree = new TempTree({ "in/a.env": LINE });
    const files = [`--output=${tree.at("r.sarif")}`, `--output=${tree.at("r.csv")}`];
    const { stdout } = await scan([
      ...files,
      "--format=sarif",
      "--format=csv",
      "--format=json",
      tree.at("in"),
    ]);
    expect(JSON.parse(stdout).findings).toHaveLength(1);
    expect(JSON.parse(readFileSync(tree.at("r.sarif"), "utf8")).version).toBe("2.1.0");
    expect(readFileSync(tree.at("r.csv"), "utf8").trim().split("\n")).toHaveLength(2);
  });

  test("--quiet says nothing where nothing is found, and all of the report where something is, or could not be read", async () => {
    using tree = new TempTree({ "a.env": LINE, "b.txt": "nothing" });
    expect(await scan(["--quiet", tree.at("b.txt")])).toMatchObject({ code: 0, stdout: "", stderr: "" });
    expect((await scan(["--quiet", tree.at("a.env")])).stdout).toContain("Found 1 secret");
    expect((await scan(["--quiet", tree.at("b.txt"), tree.at("gone")])).stdout).toContain("incomplete");
    const json = await scan(["--quiet", "--format=json", tree.at("b.txt")]);
    expect(JSON.parse(json.stdout).findings).toEqual([]);
    await scan(["--quiet", `--output=${tree.at("r.txt")}`, tree.at("b.txt")]);
    expect(readFileSync(tree.at("r.txt"), "utf8")).toContain("No secrets found.");
  });

  test("repositories further down are told of, for their history is not scanned", async () => {
    using sandbox = new GitSandbox();
    sandbox.init("work/one");
    sandbox.init("work/two");
    const note = "note: 2 repositories further down: files were scanned, and history was not";
    expect((await scan([sandbox.at("work")])).stderr).toContain(note);
    for (const args of [
      ["--quiet"],
      ["--no-history"],
      ["--exclude=x"],
      [sandbox.at("work/one"), sandbox.at("work/two")],
    ]) {
      const paths = args.length === 2 ? args : [...args, sandbox.at("work")];
      expect((await scan(paths)).stderr, args.join(" ")).not.toContain("further down");
    }
  });

  test("a finding names its rule; what to do about a false alarm is said at terminals alone", async () => {
    using tree = new TempTree({ "a.env": LINE, "b.txt": "nothing" });
    const atTerminal = await scan(["--no-progress", tree.at("a.env")], [], true);
    expect(atTerminal.stdout).toMatch(/Rule:\S* aws-/);
    expect(atTerminal.stderr).toContain("gossip-worker ignore ID");
    for (const args of [["--quiet", tree.at("a.env")], [tree.at("b.txt")]])
      expect((await scan(["--no-progress", ...args], [], true)).stderr).toBe("");
    expect((await scan([tree.at("a.env")])).stderr).toBe("");
  });

  test("the closing lines go to standard error where no pretty report shows them, unless --quiet", async () => {
    using tree = new TempTree({ "in/a.env": LINE });
    const { stdout, stderr } = await scan([`--output=${tree.at("r.json")}`, tree.at("in")]);
    expect(stdout).toBe("");
    expect(stderr).toContain("Found 1 secret");
    expect(stderr).toContain(`Written: ${tree.at("r.json")}`);
    expect((await scan(["--quiet", `--output=${tree.at("r.json")}`, tree.at("in")])).stderr).toBe("");
  });

  test("--show-secrets shows them, in files only their owner may read", async () => {
    using tree = new TempTree({ "in/a.env": LINE });
    expect((await scan(["--show-secrets", tree.at("in")])).stdout).toContain(SECRET);
    await scan(["--show-secrets", `--output=${tree.at("r.json")}`, tree.at("in")]);
    expect(readFileSync(tree.at("r.json"), "utf8")).toContain(SECRET);
    expect(statSync(tree.at("r.json")).mode & 0o777).toBe(0o600);
  });

  test("--max-findings keeps the first and says how many are left out", async () => {
    using tree = new TempTree({ "a.env": [LINE, OTHER_LINE].join("\n") });
    const { code, findings, problems } = await scanJson("--max-findings=1", tree.path);
    expect({ code, count: findings.length }).toEqual({ code: 3, count: 1 });
    expect(problems).toMatchObject([{ kind: "findings-limit" }]);
  });

  test("colour on a terminal and on demand, never with --color=never", async () => {
    using tree = new TempTree({ "a.env": LINE });
    expect((await scan([tree.path])).stdout).not.toContain("\u001b");
    expect((await scan(["--color=always", tree.path])).stdout).toContain("\u001b");
    expect((await scan(["--no-progress", tree.path], [], true)).stdout).toContain("\u001b");
    expect((await scan(["--no-progress", "--color=never", tree.path], [], true)).stdout).not.toContain(
      "\u001b",
    );
  });
});

describe("living with findings", () => {
  test("gitleaks' own report and ignore file silence what they place", async () => {
    using tree = new TempTree({ "in/a.env": LINE });
    const report = tree.at("gitleaks.json");
    const args = ["--format=gitleaks-json", `--output=${report}`, tree.at("in")];
    expect((await scan(args)).code).toBe(3);
    expect((await scan([`--baseline=${report}`, tree.at("in")])).code).toBe(0);
    const [{ Fingerprint }] = JSON.parse(readFileSync(report, "utf8")) as [{ Fingerprint: string }];
    const ignore = tree.at(".gitleaksignore");
    tree.write(".gitleaksignore", `${Fingerprint}\ngone.env:some-rule:9\n`);
    const { code, stderr } = await scan([`--ignore-file=${ignore}`, tree.at("in")]);
    expect(code).toBe(0);
    expect(stderr).toContain(`${ignore}:2: the fingerprint fits no finding`);
  });

  test("a written baseline silences what it lists, and a new one keeps that", async () => {
    using tree = new TempTree({ "in/a.env": LINE });
    const [old, fresh] = [tree.at("old.json"), tree.at("new.json")];
    expect((await scan([`--write-baseline=${old}`, tree.at("in")])).code).toBe(3);
    expect((await scan([`--baseline=${old}`, tree.at("in")])).code).toBe(0);
    tree.write("in/b.env", OTHER_LINE);
    const { findings, summary } = await scanJson(
      `--baseline=${old}`,
      `--write-baseline=${fresh}`,
      tree.at("in"),
    );
    expect(findings).toMatchObject([{ path: tree.at("in/b.env") }]);
    expect(summary.suppressed).toMatchObject({ baseline: 1 });
    expect(JSON.parse(readFileSync(fresh, "utf8")).findings).toHaveLength(2);
    expect(readFileSync(fresh, "utf8")).not.toContain(SECRET);
  });

  test("an ignore file is obeyed when it is named, and not when it merely lies there", async () => {
    using tree = new TempTree({ "a.env": LINE });
    const [{ id }] = (await scanJson(tree.path)).findings;
    tree.write(".gossipignore", `${id} # rotated\n`);
    expect((await scanJson(tree.path)).findings).toHaveLength(1);
    const named = await scanJson(`--ignore-file=${tree.at(".gossipignore")}`, tree.path);
    expect(named).toMatchObject({ code: 0, findings: [], summary: { suppressed: { ignoreFile: 1 } } });
  });

  test("stale entries are warned of", async () => {
    using tree = new TempTree({ "a.txt": "x", ignore: `${"0".repeat(32)} # gone\n` });
    const { stderr } = await scan([`--ignore-file=${tree.at("ignore")}`, tree.path]);
    expect(stderr).toContain(`warning: ${tree.at("ignore")}:1: the entry fits no finding`);
  });

  test("an allow marker on the line counts, unless --no-inline-allow", async () => {
    const marks = [
      "gossip:allow",
      "gitleaks:allow",
      "betterleaks:allow",
      "trufflehog:ignore",
      "kingfisher:ignore",
    ];
    for (const mark of [...marks, "pragma: allowlist secret", "pragma:allowlist-secret"]) {
      using marked = new TempTree({ "a.env": `${LINE} # ${mark}` });
      expect([mark, (await scanJson(marked.path)).findings]).toEqual([mark, []]);
    }
    using tree = new TempTree({ "a.env": `${LINE} # gossip:allow` });
    expect((await scanJson(tree.path)).summary.suppressed).toMatchObject({ inline: 1 });
    expect((await scanJson("--no-inline-allow", tree.path)).findings).toHaveLength(1);
  });

  test.each([
    ["--baseline", "a.txt is not a baseline"],
    ["--ignore-file", "a.txt cannot be used as an ignore file"],
  ])("%s with another kind of file is a usage error", async (flag, why) => {
    using tree = new TempTree({ "a.txt": "neither" });
    const { code, stderr } = await scan([`${flag}=${tree.at("a.txt")}`, tree.path]);
    expect(code).toBe(2);
    expect(stderr).toContain(why);
    expect((await scan([`${flag}=${tree.at("gone")}`, tree.path])).stderr).toContain(
      "gone cannot be read: there is no such file",
    );
  });
});

test("nothing is left beside a report", async () => {
  using tree = new TempTree({ "in/a.txt": "x" });
  await scan([`--output=${tree.at("r.json")}`, tree.at("in")]);
  expect(existsSync(tree.at("r.json"))).toBe(true);
  expect([...new Bun.Glob("*").scanSync({ cwd: tree.path, dot: true })].sort()).toEqual(["r.json"]);
});

describe("rules files of other tools", () => {
  const TOKENS = [1, 2].map((seed) => `acme_${sample("lowerDigits", 20, seed)}`);
  const TOML = [
    ...["[[rules]]", 'id = "acme_token"', "regex = '''acme_[a-z0-9]{20}'''", 'colour = "red"'],
    ...["[[rules.allowlists]]", 'regexTarget = "line"', "regexes = ['''sandbox''']"],
    ...["[[allowlists]]", "paths = ['''(^|/)vendor/''']"],
  ].join("\n");
  const FILES = {
    "g.toml": TOML,
    "src/a.txt": `${TOKENS[0]}\nsandbox ${TOKENS[1]}\n`,
    "src/vendor/b.txt": TOKENS[1]!,
  };

  test("their conditions hold beside the rules", async () => {
    using tree = new TempTree(FILES);
    const { code, findings } = await scanJson(`--rules-file=${tree.at("g.toml")}`, tree.at("src"));
    expect(code).toBe(3);
    expect(findings.map(({ path }: { path: string }) => path)).toEqual([tree.at("src/a.txt")]);
  });

  test("what is not used as written is told on standard error, unless told to be quiet", async () => {
    using tree = new TempTree(FILES);
    const args = [`--rules-file=${tree.at("g.toml")}`, tree.at("src")];
    expect((await scan(args)).stderr).toContain(
      `warning: ${tree.at("g.toml")}:4: rule acme-token: \`colour\` is not known here and is ignored\n`,
    );
    expect((await scan(["--quiet", ...args])).stderr).toBe("");
  });
});

describe("scan git", () => {
  test("reports history with its commit and counts: 3, and 0 where there is nothing", async () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    const oid = sandbox.commit("r", { "a.env": LINE }, "add the key");
    sandbox.commit("r", { "a.env": "gone" });
    const { code, stdout } = await scan(["git", sandbox.at("r")]);
    expect(code).toBe(3);
    expect(stdout).toContain(`${sandbox.at("r/a.env")}:1:`);
    expect(stdout).toMatch(
      new RegExp(`Commit: ${oid.slice(0, 12)} \\S+ Ada <ada@example.org>:\\s+add the key`),
    );
    expect(stdout).toMatch(/Scanned 2 commits, 2 blobs \(\d+ B unpacked\), /);
    sandbox.init("clean");
    sandbox.commit("clean", { a: "nothing" });
    expect((await scan(["git", sandbox.at("clean")])).code).toBe(0);
  });

  test("4 when objects are missing and nothing is found", async () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    for (const n of [1, 2]) sandbox.commit("r", { a: `version ${n}` });
    sandbox.git("", "clone", "-q", "--depth=1", `file://${sandbox.at("r")}`, "shallow");
    expect(await scanJson("git", sandbox.at("shallow"))).toMatchObject({
      code: 4,
      problems: [{ kind: "git-missing" }],
    });
  });

  test("2 for a folder that is no repository, for two, and for filters of files", async () => {
    using tree = new TempTree({ "a.env": LINE });
    expect((await scan(["git", tree.path])).code).toBe(2);
    expect((await scan(["git", tree.path, tree.path])).code).toBe(2);
    expect((await scan(["--exclude=a", "git", tree.path])).code).toBe(2);
  });

  test("comes with the files of a repository, one finding for a secret in both", async () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    const oid = sandbox.commit("r", { "old.env": LINE });
    sandbox.git("r", "mv", "old.env", "new.env");
    sandbox.commit("r", {});
    const { code, findings, summary } = await scanJson(sandbox.at("r"));
    expect({ code, findings }).toMatchObject({
      code: 3,
      findings: [
        {
          path: sandbox.at("r/new.env"),
          commit: { oid },
          history: { status: "present", paths: [sandbox.at("r/old.env"), sandbox.at("r/new.env")] },
        },
      ],
    });
    expect(findings).toHaveLength(1);
    expect(summary).toMatchObject({ git: { commits: 2, blobs: 1 }, skipped: { excluded: 0 } });
    expect((await scan([sandbox.at("r")])).stdout).toContain(
      "Scanned 1 file and git history of 2 commits, 1 blob",
    );
    const files = await scanJson("--no-history", sandbox.at("r"));
    expect(files.findings).toMatchObject([{ path: sandbox.at("r/new.env") }]);
    expect(files.summary.git).toBeUndefined();
    const history = await scanJson("--history-only", sandbox.at("r"));
    expect(history.findings).toMatchObject([
      { path: sandbox.at("r/old.env"), history: { status: "present" } },
    ]);
  });

  test("is left out, and that is said, when filters choose files; a bare repository is history alone", async () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    sandbox.commit("r", { "a.env": LINE });
    const { stderr } = await scan(["--exclude=b", sandbox.at("r")]);
    expect(stderr).toContain("the history of");
    sandbox.git("", "clone", "-q", "--bare", "r", "bare.git");
    const { findings, summary } = await scanJson(sandbox.at("bare.git"));
    expect(findings).toMatchObject([{ path: sandbox.at("bare.git/a.env") }]);
    expect(summary.files).toBe(summary.git.scanned);
  });

  test("is scanned in part: what is staged, a range, a branch, a depth, a date", async () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    sandbox.commit("r", { "a.env": LINE });
    const second = sandbox.commit("r", { "b.txt": "nothing" });
    sandbox.git("r", "checkout", "-q", "-b", "side");
    const other = sandbox.commit("r", { "c.env": `\n${LINE}x` });
    sandbox.write("r/d.env", `\n\n${LINE}y`);
    const paths = async (...flags: string[]): Promise<string[]> => {
      const { findings } = await scanJson(...flags, sandbox.at("r"));
      return findings.map(
        (one: { path: string; line: number }) => `${one.path.slice(sandbox.at("r").length + 1)}:${one.line}`,
      );
    };
    expect(await paths("--staged")).toEqual([]);
    sandbox.git("r", "add", "d.env");
    expect(await paths("--staged")).toEqual(["d.env:3"]);
    expect(await paths("--commit-range=main..side")).toEqual(["c.env:2"]);
    expect(await paths("--commit-range=main..main")).toEqual([]);
    const none = "0".repeat(40);
    expect(await paths(`--commit-range=${none}..main`)).toEqual(await paths("--branch=main"));
    expect(await paths(`--commit-range=main..${none}`)).toEqual([]);
    expect(await paths("--branch=main")).toEqual(["a.env:1"]);
    expect(await paths("--branch=side", "--max-depth=1")).toEqual(["c.env:2"]);
    expect(await paths(`--since-commit=${second.slice(0, 9)}`)).toEqual(["c.env:2"]);
    expect(await paths("--since=2090-01-01")).toEqual([]);
    expect(await paths("--no-unreachable", "--history-only")).toEqual(["a.env:1", "c.env:2"]);
    const { code, stderr } = await scan(["--commit-range=nowhere..side", sandbox.at("r")]);
    expect(code).toBe(2);
    expect(stderr).toContain("nowhere is no commit of the repository");
    expect(other).not.toBe(second);
  });

  test("obeys a rules file's conditions on paths, though blobs have none while they are searched", async () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    const token = `zq${"_"}c3f09ab27d61e84b5f0a`;
    sandbox.commit("r", {
      "keep/a.txt": `k=${token}5`,
      "docs/a.txt": `k=${token}6`,
      "src/a.txt": `k=${token}7`,
    });
    const rules = [
      "[[rules]]",
      'id = "zq"',
      'description = "zq"',
      "regex = '''zq_[0-9a-f]{21}'''",
      'keywords = ["zq_"]',
      "path = '''(keep|docs)/'''",
      "[[rules.allowlists]]",
      "paths = ['''docs/''']",
    ];
    sandbox.write("rules.toml", rules.join("\n"));
    const { findings } = await scanJson(`--rules-file=${sandbox.at("rules.toml")}`, "git", sandbox.at("r"));
    expect(findings.map((one: { path: string }) => one.path)).toEqual([sandbox.at("r/keep/a.txt")]);
  });
});

describe("a list of paths", () => {
  test("is scanned, and nothing beside it", async () => {
    using tree = new TempTree({ "a b.env": LINE, "c.env": OTHER_LINE, list: "" });
    const { code, stdout } = await scan(
      ["--format=json", "--quiet", "--from-file=-"],
      [`${tree.at("a b.env")}\0`],
    );
    expect(code).toBe(3);
    expect(JSON.parse(stdout).findings.map(({ path }: { path: string }) => path)).toEqual([
      tree.at("a b.env"),
    ]);
  });

  test("that is empty scans nothing, not this folder", async () => {
    const { code, stdout } = await scan(["--from-file=-"], [""]);
    expect(code).toBe(0);
    expect(stdout).toContain("Scanned 0 files");
  });

  test("may name files that are gone by now: the scan is then incomplete", async () => {
    using tree = new TempTree();
    expect((await scan(["--from-file=-"], [`${tree.at("gone")}\n`])).code).toBe(4);
  });

  test("cannot come where standard input is scanned, nor for history", async () => {
    expect((await scan(["--from-file=-", "-"])).stderr).toContain(
      "standard input is either scanned or a list",
    );
    expect((await scan(["--from-file=x", "--staged"])).stderr).toContain("--from-file lists files");
  });
});

describe("a time limit", () => {
  async function* slowly() {
    yield new TextEncoder().encode(`${LINE}\n`);
    await new Promise(() => {});
  }

  async function limited(input: () => AsyncIterable<Uint8Array>, limit: string) {
    const { context, written } = surroundings({}, false, input);
    const code = await runWith(CLI, ["scan", "--threads=1", `--timeout=${limit}`, "-"], context);
    return { code, ...written };
  }

  test("stops a scan, which reports what it has found and why it is not all", async () => {
    // Many times what a scan of one line takes.
    const { code, stdout } = await limited(slowly, "3s");
    expect(code).toBe(3);
    expect(stdout).toContain("AWS secret access key");
    expect(stdout).toContain("The scan was not complete after 3s (--timeout)");
  });

  test("that is over before anything is found ends in exit code 4", async () => {
    async function* silent(): AsyncGenerator<Uint8Array> {
      await new Promise(() => {});
      yield new Uint8Array();
    }
    expect((await limited(silent, "200ms")).code).toBe(4);
  });

  test("that is not reached changes nothing", async () => {
    using tree = new TempTree({ "a.txt": "nothing" });
    expect((await scan(["--timeout=1h", tree.path])).code).toBe(0);
  });

  test("has a unit", async () => {
    const { code, stderr } = await scan(["--timeout=60"]);
    expect(code).toBe(2);
    expect(stderr).toContain("flag --timeout takes a time");
  });
});

test("somebody who types standard input is told that it is read, unless all is to be quiet", async () => {
  expect((await scan(["-"], ["nothing\n"], true)).stderr).toContain(
    "Reading standard input from this terminal",
  );
  expect((await scan(["-"], ["nothing\n"])).stderr).toBe("");
  expect((await scan(["--quiet", "-"], ["nothing\n"], true)).stderr).toBe("");
});

describe("conditions of a gitleaks file", () => {
  const rules = (list: string): string => `
[[rules]]
id = "acme-token"
regex = '''acme_[a-z0-9]{20}'''
[[allowlists]]
${list}
`;
  const token = (seed: number): string => ["acme", sample("lowerDigits", 20, seed)].join("_");

  test("on paths hold below what is scanned, in files and in history", async () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    sandbox.commit("r", { "vendor/a.txt": token(1), "b.txt": token(2) });
    using tree = new TempTree({ "g.toml": rules("paths = ['''^vendor/''']") });
    for (const args of [[], ["--history-only"], ["--no-history"]]) {
      const { findings } = await scanJson(`--rules-file=${tree.at("g.toml")}`, ...args, sandbox.at("r"));
      expect(findings.map(({ path }: { path: string }) => path)).toEqual([sandbox.at("r/b.txt")]);
    }
  });

  test("on commits let pass what they brought in", async () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    const oid = sandbox.commit("r", { "a.txt": `${token(1)}\n` });
    sandbox.commit("r", { "a.txt": `${token(1)}\nand more\n`, "b.txt": `${token(2)}\n` });
    using tree = new TempTree({ "g.toml": rules(`commits = ["${oid.toUpperCase()}"]`) });
    for (const args of [[], ["--history-only"]]) {
      const { findings } = await scanJson(`--rules-file=${tree.at("g.toml")}`, ...args, sandbox.at("r"));
      expect(findings.map(({ path }: { path: string }) => path)).toEqual([sandbox.at("r/b.txt")]);
    }
  });
});

describe("a baseline that is brought up to date", () => {
  const entries = (path: string): string[] =>
    JSON.parse(readFileSync(path, "utf8"))
      .findings.map((entry: { path: string }) => entry.path.split("/").at(-1))
      .toSorted();

  function updated(tree: TempTree, ...args: string[]) {
    const file = tree.at("known.json");
    return scan([`--baseline=${file}`, `--write-baseline=${file}`, ...args]);
  }

  async function withBaseline(): Promise<TempTree> {
    const tree = new TempTree({ "in/a.env": LINE, "in/deep/b.env": OTHER_LINE, "in/c.txt": "nothing" });
    await scan([`--write-baseline=${tree.at("known.json")}`, tree.at("in")]);
    expect(entries(tree.at("known.json"))).toEqual(["a.env", "b.env"]);
    return tree;
  }

  test("loses what is gone", async () => {
    using tree = await withBaseline();
    tree.write("in/a.env", "gone");
    const { stderr } = await updated(tree, tree.at("in"));
    expect(entries(tree.at("known.json"))).toEqual(["b.env"]);
    expect(stderr).not.toContain("note:");
  });

  test.each([
    ["other rules", (tree: TempTree) => ["--rules=github-pat", tree.at("in")]],
    ["other paths", (tree: TempTree) => [tree.at("in/c.txt")]],
    ["less confidence", (tree: TempTree) => ["--min-confidence=10", tree.at("in/c.txt")]],
    ["some files", (tree: TempTree) => ["--exclude=*.env", tree.at("in")]],
  ] as const)("keeps what a scan of %s did not look for, and says so", async (_, args) => {
    using tree = await withBaseline();
    const { stderr } = await updated(tree, ...args(tree));
    expect(entries(tree.at("known.json"))).toEqual(["a.env", "b.env"]);
    expect(stderr).toContain("note: 2 entries of the baseline were not looked for by this scan and stay in ");
  });

  test("of a folder loses what is gone from that folder alone", async () => {
    using tree = await withBaseline();
    tree.write("in/a.env", "gone");
    tree.write("in/deep/b.env", "gone");
    await updated(tree, tree.at("in/deep/"));
    expect(entries(tree.at("known.json"))).toEqual(["a.env"]);
  });

  test("keeps all where not everything could be read", async () => {
    using tree = await withBaseline();
    tree.write("in/a.env", "gone");
    await updated(tree, tree.at("in"), tree.at("no such"));
    expect(entries(tree.at("known.json"))).toEqual(["a.env", "b.env"]);
  });
});

test("a file that lies here and would be obeyed if it were named is told of at a terminal, beside findings", async () => {
  using tree = new TempTree({ "a.env": LINE, ".gossipignore": "", ".gitleaks.toml": "" });
  const here = process.cwd();
  try {
    process.chdir(tree.path);
    const { stderr } = await scan([tree.path], [], true);
    expect(stderr).toContain(
      "note: .gossipignore is obeyed only when it is named: --ignore-file=.gossipignore\n",
    );
    expect(stderr).toContain(
      "note: .gitleaks.toml is obeyed only when it is named: --rules-file=.gitleaks.toml\n",
    );
    expect((await scan([tree.path])).stderr).not.toContain("obeyed");
    const named = await scan(["--ignore-file=.gossipignore", tree.path], [], true);
    expect(named.stderr).not.toContain(".gossipignore is obeyed");
  } finally {
    process.chdir(here);
  }
});
