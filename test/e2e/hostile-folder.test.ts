/** A scanned tree is somebody else's: nothing in it may run, or change what is found. */
import { expect, setDefaultTimeout, test } from "bun:test";
import { existsSync } from "node:fs";
import { TempTree } from "../support/temp-tree.ts";
import { madeUpToken, run, SLOW_MS } from "./program.ts";

setDefaultTimeout(SLOW_MS);

test("bunfig.toml, .env, package.json and tsconfig.json of the working folder are text to scan and nothing more", async () => {
  using tree = new TempTree({ "secret.env": `T=${madeUpToken(1)}\n` });
  tree.write("bunfig.toml", `preload = ["./evil.ts"]\n[test]\npreload = ["./evil.ts"]\n`);
  tree.write("evil.ts", `await Bun.write(${JSON.stringify(tree.at("executed"))}, "");\n`);
  tree.write(".env", "NO_COLOR=\nGOSSIP_SOURCE=git\nRUST_LOG=off\nBUN_OPTIONS=--preload=./evil.ts\n");
  tree.write("tsconfig.json", `{ "compilerOptions": { "paths": { "*": ["./evil.ts"] } } }\n`);
  tree.write("package.json", `{ "name": "evil", "imports": { "#x": "./evil.ts" }, "main": "./evil.ts" }\n`);
  const scan = await run(["scan", "."], { cwd: tree.path });
  expect(scan.code).toBe(3);
  const worker = await run(["--mode=direct", "fs", "."], { cwd: tree.path });
  expect(worker.code).toBe(0);
  expect(worker.stderr).toContain("findings_emitted=1");
  expect(existsSync(tree.at("executed"))).toBe(false);
});

test("an ignore file or a baseline inside the tree is obeyed only when it is named", async () => {
  using tree = new TempTree({ "in/a.env": `T=${madeUpToken(1)}\n` });
  const { stdout } = await run(["scan", "--format=json", "in"], { cwd: tree.path });
  const { id } = JSON.parse(stdout).findings[0];
  tree.write("in/.gossipignore", `${id}\n`);
  expect((await run(["scan", "in"], { cwd: tree.path })).code).toBe(3);
  expect((await run(["scan", "."], { cwd: tree.at("in") })).code).toBe(3);
});

test("names that are no UTF-8 or hold control characters are scanned and printed harmlessly", async () => {
  using tree = new TempTree({ "\x1b[31mred\nline.env": `T=${madeUpToken(1)}\n` });
  const { code, stdout } = await run(["scan", tree.path]);
  expect(code).toBe(3);
  expect(stdout).not.toContain("\x1b[31m");
});

test.skipIf(process.platform !== "linux")("a path that is no UTF-8 can be named", async () => {
  using tree = new TempTree({ "a.env": `T=${madeUpToken(1)}\n` });
  const inShell = `f="$(printf 'caf\\351.env')"; mv a.env "$f"; exec "$0" "$@" "$f"`;
  const { code, stdout } = await run(["scan"], {
    cwd: tree.path,
    env: { PATH: "/usr/bin:/bin" },
    through: ["sh", "-c", inShell],
  });
  expect(code).toBe(3);
  expect(stdout).toContain("caf\\xe9.env:1:3");
});

test("a zip bomb is given up and named, not unpacked", async () => {
  const zeros = Bun.gzipSync(Buffer.alloc(300 << 20));
  using tree = new TempTree({ "bomb.gz": zeros, "a.txt": "nothing\n" });
  const { code, stdout, stderr } = await run(["scan", tree.path]);
  expect(code).toBe(4);
  expect(stdout + stderr).toContain("bomb.gz");
});
