/** The step of action.yml that scans, run by bash as a runner would, with the compiled binary where the action has it. */
import { expect, setDefaultTimeout, test } from "bun:test";
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { GitSandbox } from "../unit/sources/git/git-sandbox.ts";
import { madeUpToken, PROGRAM, ROOT, SLOW_MS } from "./program.ts";

setDefaultTimeout(SLOW_MS);

interface Step {
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const ACTION = parse(readFileSync(join(ROOT, "action.yml"), "utf8"));
const STEPS: readonly Step[] = ACTION.runs.steps;
const SCAN = STEPS.at(-1)!;

/** A repository with a secret on main, removed on a branch that brings another. */
function sandboxOfTwo(): GitSandbox {
  const sandbox = new GitSandbox();
  mkdirSync(sandbox.at("action/dist"), { recursive: true });
  symlinkSync(PROGRAM, sandbox.at("action/dist/gossip-worker"));
  sandbox.init("r");
  sandbox.commit("r", { "old.env": `GITHUB_TOKEN=${madeUpToken(1)}\n` });
  sandbox.git("r", "checkout", "-q", "-b", "feature");
  sandbox.git("r", "rm", "-q", "old.env");
  sandbox.commit("r", { "new.env": `GITHUB_TOKEN=${madeUpToken(2)}\n` });
  return sandbox;
}

async function scan(sandbox: GitSandbox, inputs: Readonly<Record<string, string>> = {}) {
  const child = Bun.spawn(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", SCAN.run!], {
    cwd: sandbox.at("r"),
    env: {
      PATH: process.env["PATH"] ?? "/usr/bin:/bin",
      HERE: sandbox.at("action"),
      ARGS: "",
      SCAN: "",
      SARIF: "out.sarif",
      BASE: "",
      ...inputs,
    },
    stdout: "pipe",
    stderr: "pipe",
  });
  const [stdout, stderr] = await Promise.all([child.stdout.text(), child.stderr.text()]);
  return { code: await child.exited, stdout, stderr };
}

const filesIn = (stdout: string) =>
  Array.from(stdout.matchAll(/^::error file=([^,]*)/gm), ([, file]) => file);

test("of a pull request its commits are scanned, of anything else all history; the report is written", async () => {
  using sandbox = sandboxOfTwo();
  const request = await scan(sandbox, { BASE: sandbox.git("r", "rev-parse", "main") });
  expect(request).toMatchObject({ code: 3 });
  expect(filesIn(request.stdout)).toEqual(["new.env"]);
  const report = JSON.parse(readFileSync(sandbox.at("r/out.sarif"), "utf8"));
  expect(report.runs[0].results).toHaveLength(1);
  expect(filesIn((await scan(sandbox)).stdout)).toEqual(["new.env", "old.env"]);
});

test("flags come one to a line, blanks around them left out; each stays one word", async () => {
  using sandbox = sandboxOfTwo();
  const files = await scan(sandbox, { SCAN: "--no-history\n", ARGS: "  --exit-code=7  \n\n" });
  expect({ code: files.code, files: filesIn(files.stdout) }).toEqual({ code: 7, files: ["new.env"] });
  const odd = await scan(sandbox, { ARGS: "--baseline=$(touch spoiled) file.json" });
  expect(odd.code).toBe(2);
  expect(odd.stderr).toContain("the baseline $(touch spoiled) file.json cannot be read");
  expect(sandbox.git("r", "status", "--porcelain")).not.toContain("spoiled");
});

test("nothing of an event stands in a script, where its text would be run", () => {
  const scripts = STEPS.flatMap(({ run }) => (run === undefined ? [] : [run]));
  expect(scripts).toHaveLength(3);
  for (const script of scripts) expect(script).not.toContain("${{");
});

test("each variable a script takes is given to it", () => {
  for (const { run = "", env = {} } of STEPS) {
    const used = Array.from(run.matchAll(/\$([A-Z]+)\b/g), ([, name]) => name!);
    expect(used.filter((name) => !(name in env))).toEqual([]);
  }
});
