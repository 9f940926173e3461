/** `gossip-worker scan` and the direct worker on real trees: what they find, say and end with. */
import { expect, setDefaultTimeout, test } from "bun:test";
import { chmodSync, readdirSync, readlinkSync, truncateSync, writeFileSync } from "node:fs";
import { TempTree } from "../support/temp-tree.ts";
import { GitSandbox } from "../unit/sources/git/git-sandbox.ts";
import { madeUpToken, PROGRAM, ROOT, run, SLOW_MS, start } from "./program.ts";

setDefaultTimeout(SLOW_MS);

const TOKEN = madeUpToken(1);
const isRootOnLinux = process.platform === "linux" && process.getuid?.() === 0;
/** The super-user may read everything; whoever else runs the tests may not. */
const AS_NOBODY = isRootOnLinux ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [];

test("a planted secret is named with its place, masked, and ends in 3", async () => {
  using tree = new TempTree({
    "app/.env": `# settings\nGITHUB_TOKEN=${TOKEN}\n`,
    "app/readme.md": "nothing\n",
  });
  const { code, stdout } = await run(["scan", tree.path]);
  expect(code).toBe(3);
  expect(stdout).toContain("GitHub personal access token");
  expect(stdout).toContain("app/.env:2:14");
  expect(stdout).not.toContain(TOKEN);
  expect(stdout).not.toContain("\x1b[");
});

test("a clean folder ends in 0", async () => {
  using tree = new TempTree({ "a.txt": "nothing to see\n" });
  const { code, stderr } = await run(["scan", tree.path]);
  expect({ code, stderr: stderr.includes("error") }).toEqual({ code: 0, stderr: false });
});

test("--exit-code replaces the 3, and nothing but the 3", async () => {
  using tree = new TempTree({ "dirty/a.env": `T=${TOKEN}\n`, "clean/a.env": "T=1\n" });
  expect((await run(["scan", "--exit-code=0", tree.at("dirty")])).code).toBe(0);
  expect((await run(["scan", "--exit-code=42", tree.at("dirty")])).code).toBe(42);
  expect((await run(["scan", "--exit-code=42", tree.at("clean")])).code).toBe(0);
});

test("a file that cannot be read is named and ends in 4; the others are scanned", async () => {
  using tree = new TempTree({ "closed.txt": "x\n", "open.txt": "nothing\n" });
  chmodSync(tree.path, 0o755);
  chmodSync(tree.at("closed.txt"), 0);
  const { code, stdout, stderr } = await run(["scan", tree.path], {
    through: AS_NOBODY,
    env: { PATH: "/usr/bin:/bin" },
  });
  expect(code).toBe(4);
  expect(stdout + stderr).toContain("closed.txt");
});

test("a directory without permission is named and ends in 4", async () => {
  using tree = new TempTree({ "closed/a.txt": "x\n", "open.txt": "nothing\n" });
  chmodSync(tree.path, 0o755);
  chmodSync(tree.at("closed"), 0);
  const { code, stdout, stderr } = await run(["scan", tree.path], {
    through: AS_NOBODY,
    env: { PATH: "/usr/bin:/bin" },
  });
  chmodSync(tree.at("closed"), 0o755);
  expect(code).toBe(4);
  expect(stdout + stderr).toContain("closed");
});

test("a corrupt archive is named and ends in 4", async () => {
  using tree = new TempTree({ "broken.gz": Buffer.from("1f8b0800000000000003ffffffff", "hex") });
  const { code, stdout, stderr } = await run(["scan", tree.path]);
  expect(code).toBe(4);
  expect(stdout + stderr).toContain("broken.gz");
});

test("a scan of nothing but a path that does not exist is a usage error", async () => {
  const { code, stdout, stderr } = await run(["scan", "missing"]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("missing: no such file or folder");
});

test("a path that does not exist beside one that does is named and ends in 4", async () => {
  using tree = new TempTree({ "a.txt": "nothing\n" });
  const { code, stdout, stderr } = await run(["scan", tree.at("missing"), tree.path]);
  expect(code).toBe(4);
  expect(stdout + stderr).toContain("missing");
});

test("a path from the working folder is reported as it was named", async () => {
  using tree = new TempTree({ "src/a.env": `T=${TOKEN}\n` });
  const { code, stdout } = await run(["scan", "src", "--format=jsonl"], { cwd: tree.path });
  expect(code).toBe(3);
  expect(stdout).toContain('"src/a.env"');
});

test("several paths, a single file among them, are one scan", async () => {
  using tree = new TempTree({
    "a/one.env": `T=${madeUpToken(11)}\n`,
    "b/two.env": `T=${madeUpToken(12)}\n`,
    "c/three.env": `T=${madeUpToken(13)}\n`,
  });
  const { code, stdout } = await run(["scan", "--format=jsonl", "a", "b/two.env"], { cwd: tree.path });
  expect(code).toBe(3);
  expect(stdout).toContain("a/one.env");
  expect(stdout).toContain("b/two.env");
  expect(stdout).not.toContain("three.env");
});

test("`-` scans standard input", async () => {
  const dirty = await run(["scan", "-"], { stdin: `first\nT=${TOKEN}\n` });
  expect(dirty.code).toBe(3);
  expect(dirty.stdout).toContain("<stdin>:2:3");
  expect((await run(["scan", "-"], { stdin: "nothing\n" })).code).toBe(0);
});

test("several formats at once go to their files", async () => {
  using tree = new TempTree({ "in/a.env": `T=${TOKEN}\n` });
  const args = ["--format=json", "--output=out.json", "--format=sarif", "--output=out.sarif", "in"];
  expect((await run(["scan", ...args], { cwd: tree.path })).code).toBe(3);
  const json = await Bun.file(tree.at("out.json")).json();
  const sarif = await Bun.file(tree.at("out.sarif")).json();
  expect(json.findings).toHaveLength(1);
  expect(sarif.runs[0].results).toHaveLength(1);
  expect(JSON.stringify([json, sarif])).not.toContain(TOKEN);
});

test("--show-secrets shows what it found", async () => {
  using tree = new TempTree({ "a.env": `T=${TOKEN}\n` });
  expect((await run(["scan", "--show-secrets", tree.path])).stdout).toContain(TOKEN);
});

test("a baseline silences what it holds and nothing new", async () => {
  using tree = new TempTree({ "in/a.env": `T=${TOKEN}\n` });
  const options = { cwd: tree.path };
  await run(["scan", "--write-baseline=known.json", "in"], options);
  expect((await run(["scan", "--baseline=known.json", "in"], options)).code).toBe(0);
  tree.write("in/b.env", `T=${madeUpToken(2)}\n`);
  expect((await run(["scan", "--baseline=known.json", "in"], options)).code).toBe(3);
});

test("a marker on the line, and an ignore file that is named, silence a finding", async () => {
  using tree = new TempTree({ "in/a.env": `T=${TOKEN}\n`, "allowed/a.env": `T=${TOKEN} # gossip:allow\n` });
  const options = { cwd: tree.path };
  expect((await run(["scan", "allowed"], options)).code).toBe(0);
  expect((await run(["scan", "--no-inline-allow", "allowed"], options)).code).toBe(3);
  const { stdout } = await run(["scan", "--format=json", "in"], options);
  tree.write(
    "judged",
    `${JSON.parse(stdout).findings[0].id} path=in/** until=2999-12-31 # made up for a test\n`,
  );
  expect((await run(["scan", "--ignore-file=judged", "in"], options)).code).toBe(0);
  tree.write("judged", "not an id\n");
  const wrong = await run(["scan", "--ignore-file=judged", "in"], options);
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain("judged");
});

test("a secret in base64 inside an archive is found where it lies", async () => {
  const hidden = Buffer.from(`password file\nGITHUB_TOKEN=${TOKEN}\n`).toString("base64");
  using tree = new TempTree({ "packed.gz": Bun.gzipSync(Buffer.from(`data: "${hidden}"\n`)) });
  const { code, stdout } = await run(["scan", "--format=jsonl", tree.path]);
  expect(code).toBe(3);
  expect(stdout).toContain("packed.gz::packed");
  expect((await run(["scan", "--decode-depth=0", tree.path])).code).toBe(0);
  expect((await run(["scan", "--skip-archives", tree.path])).code).toBe(0);
});

test("a thousand files on four threads give what one thread gives", async () => {
  const files = Object.fromEntries(
    Array.from({ length: 1000 }, (_, n) => [
      `d${n % 37}/f${n}.env`,
      n % 50 ? `N=${n}\n` : `T=${madeUpToken(n + 1)}\n`,
    ]),
  );
  using tree = new TempTree(files);
  const [one, four] = await Promise.all(
    [1, 4].map((threads) => run(["scan", `--threads=${threads}`, "--format=jsonl", tree.path])),
  );
  const findings = (text: string) => text.split("\n").filter((line) => line.startsWith('{"type":"finding"'));
  expect(findings(one!.stdout)).toHaveLength(20);
  expect(findings(four!.stdout)).toEqual(findings(one!.stdout));
});

test("a direct worker logs what it did and ends in 0, findings or not", async () => {
  using tree = new TempTree({ "a.env": `T=${TOKEN}\n` });
  const { code, stdout, stderr } = await run(["--mode=direct", "fs", tree.path]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  for (const field of ["items_scanned=1", "bytes_scanned=43", "findings_emitted=1"])
    expect(stderr).toContain(field);
  expect(stderr).not.toContain(TOKEN);
});

test("a direct worker whose rules file cannot be used is configured wrongly: exit 2", async () => {
  const { code, stderr } = await run(["--mode=direct", "--rules-file=/no/such.yaml", "fs", "."]);
  expect(code).toBe(2);
  expect(stderr).toContain("the rules file /no/such.yaml cannot be read: there is no such file");
});

test("a direct worker that is stopped says so and does not pass for done", async () => {
  using tree = new TempTree({ "a.txt": "x" });
  truncateSync(tree.at("a.txt"), 64 * 2 ** 30);
  const child = start(["--mode=direct", "--scan-binary=true", "fs", tree.path]);
  await untilOpen(child.pid, tree.at("a.txt"));
  child.kill("SIGTERM");
  const stderr = await child.stderr.text();
  expect(await child.exited).toBe(1);
  expect(stderr).toContain("the scan was stopped before it was complete");
});

/** By then it hears signals. Where nobody tells, a while. */
async function untilOpen(pid: number, path: string): Promise<void> {
  if (process.platform !== "linux") return Bun.sleep(1500);
  const target = (name: string): string => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${name}`);
    } catch {
      return "";
    }
  };
  while (!readdirSync(`/proc/${pid}/fd`).some((name) => target(name) === path)) await Bun.sleep(10);
}

test.skipIf(!isRootOnLinux)("the binary needs nothing of the folder it was built in", async () => {
  using tree = new TempTree({ "a.env": `T=${TOKEN}\n` });
  const hide = `mount -t tmpfs none '${ROOT}/node_modules' && mount -t tmpfs none '${ROOT}/src' && exec "$0" "$@"`;
  const probe = Bun.spawnSync(["unshare", "--mount", "true"], { stderr: "ignore" });
  const through = probe.exitCode === 0 ? ["unshare", "--mount", "sh", "-c", hide] : [];
  const { code, stderr } = await run(["scan", "--threads=2", tree.path], {
    through,
    env: { PATH: "/usr/bin:/bin" },
  });
  expect({ code, stderr: stderr.includes("rror") }).toEqual({ code: 3, stderr: false });
});

test("this repository's own files hold no secret", async () => {
  const folders = ["src", "test", "scripts", "docs", "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"];
  const { code, stdout } = await run(["scan", "--format=json", ...folders], { cwd: ROOT });
  const places = JSON.parse(stdout).findings.map(({ rule, path }: { rule: unknown; path: string }) => [
    path,
    rule,
  ]);
  expect({ code, places }).toEqual({ code: 0, places: [] });
});

test("git history is scanned by the binary on several threads, as a command and as a worker", async () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.history("r", 200);
  const oid = sandbox.commit("r", { "app/.env": `GITHUB_TOKEN=${TOKEN}\n` }, "settings");
  sandbox.git("r", "rm", "-q", "app/.env");
  sandbox.commit("r", {}, "remove them");
  const { code, stdout } = await run(["scan", "git", "--threads=3", "--format=json", sandbox.at("r")]);
  expect(code).toBe(3);
  expect(JSON.parse(stdout)).toMatchObject({
    complete: true,
    findings: [{ path: sandbox.at("r/app/.env"), commit: { oid, summary: "settings" } }],
    summary: { git: { commits: 202 } },
  });
  const worker = await run(["--mode=direct", "git", sandbox.at("r")]);
  expect(worker.code).toBe(0);
  expect(worker.stderr).toMatch(/scan complete items_scanned=\d+ bytes_scanned=\d+ findings_emitted=1 /);
});

test("the binary scans a repository's files and history together, and what is staged", async () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  const oid = sandbox.commit("r", { "old.env": `GITHUB_TOKEN=${TOKEN}\n` }, "settings");
  sandbox.git("r", "mv", "old.env", "new.env");
  sandbox.commit("r", {}, "rename them");
  const both = await run(["scan", "--format=json", sandbox.at("r")]);
  expect(both.code).toBe(3);
  expect(JSON.parse(both.stdout)).toMatchObject({
    complete: true,
    findings: [
      {
        path: sandbox.at("r/new.env"),
        commit: { oid },
        history: { status: "present", paths: [sandbox.at("r/old.env"), sandbox.at("r/new.env")] },
      },
    ],
    summary: { git: { commits: 2, blobs: 1 } },
  });
  expect((await run(["scan", "--staged", sandbox.at("r")])).code).toBe(0);
  sandbox.write("r/late.env", `\nGITHUB_TOKEN=${madeUpToken(2)}\n`);
  sandbox.git("r", "add", "late.env");
  const staged = await run(["scan", "--staged", sandbox.at("r")]);
  expect(staged.code).toBe(3);
  expect(staged.stdout).toContain("late.env:2:14");
  expect(staged.stdout).toContain("staged, not committed yet");
});

test.each([
  ["commit", ["commit", "-q", "-m", "all that is added"], true],
  ["commit -a", ["commit", "-q", "-a", "-m", "all that is changed"], false],
  ["commit FILE", ["commit", "-q", "-m", "one file", "known.env"], false],
])("as a hook the binary stops git %s with a secret, and lets one without pass", (_, args, adds) => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.commit("r", { "known.env": "NAME=one\n" });
  writeFileSync(
    sandbox.at("r/.git/hooks/pre-commit"),
    `#!/bin/sh\nexec '${PROGRAM}' scan --staged --quiet >&2\n`,
    { mode: 0o755 },
  );
  sandbox.write("r/known.env", `NAME=one\nGITHUB_TOKEN=${TOKEN}\n`);
  if (adds) sandbox.git("r", "add", "known.env");
  expect(() => sandbox.git("r", ...args)).toThrow("github-pat");
  sandbox.write("r/known.env", "NAME=two\n");
  if (adds) sandbox.git("r", "add", "known.env");
  sandbox.git("r", ...args);
  expect(sandbox.git("r", "show", "HEAD:known.env")).toBe("NAME=two");
});

test("without git on the path, history is scanned all the same", async () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.commit("r", { "a.env": `GITHUB_TOKEN=${TOKEN}\n` });
  const { code } = await run(["scan", "git", sandbox.at("r")], { env: { PATH: "/nonexistent" } });
  expect(code).toBe(3);
  const unknown = await run(["scan", "--commit-range=HEAD@{1}..HEAD", sandbox.at("r")], {
    env: { PATH: "/nonexistent" },
  });
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toContain("is no commit of the repository");
});
