/** What the binary answers to its arguments, right and wrong. */
import { expect, setDefaultTimeout, test } from "bun:test";
import packageJson from "../../package.json" with { type: "json" };
import { TempTree } from "../support/temp-tree.ts";
import { run, SLOW_MS } from "./program.ts";

setDefaultTimeout(SLOW_MS);

test("--version prints the version and nothing else", async () => {
  expect(await run(["--version"])).toEqual({ code: 0, stdout: `${packageJson.version}\n`, stderr: "" });
});

test("--help names every command and an example, and leaves the worker's settings to a page of their own", async () => {
  const { code, stdout, stderr } = await run(["--help"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  for (const word of ["scan", "rules", "gossip-worker scan .", "gossip-worker help worker"])
    expect(stdout).toContain(word);
  expect(stdout.split("\n").length).toBeLessThan(30);
  expect((await run(["help", "worker"])).stdout).toContain("--mode ");
});

test.each([
  [["scna", "."], "did you mean scan?"],
  [["detect", "--source", "."], "gossip-worker scan <path>"],
  [["scan", "--report-format=sarif", "."], "--format=<name>"],
  [["scan", "-v", "."], "--verbose"],
])("%p, as other scanners have it, is answered with what to write here", async (args, hint) => {
  const { code, stdout, stderr } = await run(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(hint);
  expect(stderr.trim().split("\n").length).toBe(2);
});

test("scan --help names its flags", async () => {
  const { code, stdout } = await run(["scan", "--help"]);
  expect(code).toBe(0);
  const flags = [
    "format",
    "output",
    "baseline",
    "exclude",
    "include",
    "threads",
    "show-secrets",
    "exit-code",
  ];
  for (const flag of flags) expect(stdout).toContain(`--${flag}`);
});

test.each([
  [["scan", "--nope=1", "."], "--nope"],
  [["--nope=1"], "--nope"],
  [["scan", "--threads", "."], "--threads"],
  [["scan", ".", "--threads"], "--threads"],
  [["scan", "--threads=", "."], "--threads"],
  [["scan", "--format=", "."], "--format"],
  [["scan", "--format=yaml", "."], "--format"],
  [["scan", "--threads=many", "."], "--threads"],
  [["scan", "--exit-code=256", "."], "--exit-code"],
  [["rules", "lisst"], "list"],
  [["rules", "show", "no-such-rule"], "rules list"],
])("%p is a usage error that names what is wrong", async (args, named) => {
  const { code, stdout, stderr } = await run(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(named);
  expect(stderr).not.toContain("    at ");
});

test("a worker without settings is told what it needs and how to scan files here", async () => {
  const { code, stdout, stderr } = await run(["fs", "."]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("etcd_endpoints");
  expect(stderr).toContain("gossip-worker scan");
});

test.each(["bash", "zsh", "fish"])("completions for %s name commands, flags and values", async (shell) => {
  const { code, stdout, stderr } = await run(["completions", shell]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  for (const word of ["scan", "--commit-range", "sarif", "runs submit"])
    expect(stdout.includes(word), word).toBe(true);
});

test("rules list names every rule once, rules show explains one", async () => {
  const { code, stdout } = await run(["rules", "list"]);
  expect(code).toBe(0);
  expect(stdout).toContain("github-pat");
  expect(stdout.trim().split("\n").length).toBeGreaterThan(80);
  const shown = await run(["rules", "show", "github-pat"]);
  expect(shown.code).toBe(0);
  expect(shown.stdout).toContain("GitHub personal access token");
});

test("rules check finds every rule to match its own examples", async () => {
  const { code, stderr } = await run(["rules", "check"]);
  expect({ code, stderr }).toMatchObject({ code: 0 });
});

test("a rules file with faults is refused with file, line and rule, before anything is scanned", async () => {
  using tree = new TempTree({
    "rules.yaml": 'rules:\n  - id: acme-token\n    name: Acme\n    regex: "(a+)+$"\n',
  });
  const { code, stdout, stderr } = await run(["scan", "--rules-file=rules.yaml", "."], { cwd: tree.path });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(/rules\.yaml:\d+: rule acme-token: /);
});
