/** The binary as a hook of a server: git's own receive-pack runs it on a push, objects in quarantine and all. */
import { expect, setDefaultTimeout, test } from "bun:test";
import { readdirSync, writeFileSync } from "node:fs";
import { GitSandbox } from "../unit/sources/git/git-sandbox.ts";
import { madeUpToken, PROGRAM, SLOW_MS } from "./program.ts";

setDefaultTimeout(SLOW_MS);

const SECRET = `GITHUB_TOKEN=${madeUpToken(1)}\n`;

/** As docs/ci.md has them. */
const HOOKS = {
  "pre-receive": [
    "while read -r old new ref; do",
    `  '${PROGRAM}' scan git --commit-range="$old..$new" --quiet . >&2 || exit`,
    "done",
  ],
  update: [`exec '${PROGRAM}' scan git --commit-range="$2..$3" --quiet . >&2`],
} as const;

/** A server's repository with a hook, and a clone of it to push from. */
function serverWith(sandbox: GitSandbox, hook: keyof typeof HOOKS, files: Record<string, string> = {}): void {
  sandbox.init("seed");
  sandbox.commit("seed", { "a.txt": "nothing\n", ...files });
  sandbox.git("seed", "clone", "-q", "--bare", sandbox.at("seed"), sandbox.at("server:1"));
  sandbox.git("seed", "clone", "-q", sandbox.at("server:1"), sandbox.at("clone"));
  const script = ["#!/bin/sh", ...HOOKS[hook], ""].join("\n");
  writeFileSync(sandbox.at(`server:1/hooks/${hook}`), script, { mode: 0o755 });
}

for (const hook of ["pre-receive", "update"] as const) {
  test(`${hook} refuses a push with a secret, loose or packed, and lets others pass`, () => {
    using sandbox = new GitSandbox();
    serverWith(sandbox, hook);
    sandbox.commit("clone", { "b.txt": "nothing either\n" });
    sandbox.git("clone", "push", "-q", "origin", "main");
    const before = sandbox.git("server:1", "rev-parse", "main");
    expect(before).toBe(sandbox.git("clone", "rev-parse", "HEAD"));
    // A later commit takes it out again; history keeps it.
    sandbox.commit("clone", { "late.env": SECRET });
    sandbox.commit("clone", { "late.env": "GITHUB_TOKEN=\n" });
    expect(() => sandbox.git("clone", "push", "-q", "origin", "main")).toThrow("github-pat");
    const files = Array.from({ length: 120 }, (_, i) => [`many${i}.txt`, `line ${i}\n`] as const);
    sandbox.commit("clone", Object.fromEntries(files));
    // More than a hundred objects stay a pack.
    expect(() => sandbox.git("clone", "push", "-q", "origin", "main")).toThrow("late.env:1:14");
    expect(sandbox.git("server:1", "rev-parse", "main")).toBe(before);
    sandbox.git("clone", "reset", "-q", "--hard", before);
    sandbox.commit("clone", Object.fromEntries(files));
    sandbox.git("clone", "push", "-q", "origin", "main");
    expect(sandbox.git("server:1", "rev-parse", "main")).toBe(sandbox.git("clone", "rev-parse", "HEAD"));
  });

  test(`${hook} refuses a new branch and a tag's message with a secret, and lets a branch be deleted`, () => {
    using sandbox = new GitSandbox();
    serverWith(sandbox, hook);
    sandbox.git("clone", "push", "-q", "origin", "main:refs/heads/side");
    sandbox.git("clone", "push", "-q", "origin", ":refs/heads/side");
    sandbox.git("clone", "tag", "-a", "-m", SECRET, "v1");
    expect(() => sandbox.git("clone", "push", "-q", "origin", "v1")).toThrow("github-pat");
    const blob = sandbox
      .raw("clone", ["hash-object", "-w", "--stdin"], Buffer.from(SECRET))
      .toString()
      .trim();
    sandbox.git("clone", "update-ref", "refs/odd/blob", blob);
    expect(() => sandbox.git("clone", "push", "-q", "origin", "refs/odd/blob")).toThrow("github-pat");
    sandbox.commit("clone", { "late.env": SECRET });
    expect(() => sandbox.git("clone", "push", "-q", "origin", "main:refs/heads/new")).toThrow("github-pat");
    expect(sandbox.git("server:1", "for-each-ref", "--format=%(refname)")).toBe("refs/heads/main");
  });
}

test("what the server knew before is no reason to refuse a new branch while it is in quarantine", () => {
  using sandbox = new GitSandbox();
  serverWith(sandbox, "pre-receive", { "old.env": SECRET });
  sandbox.commit("clone", { "b.txt": "nothing either\n" });
  sandbox.git("clone", "push", "-q", "origin", "main:refs/heads/side");
  expect(sandbox.git("server:1", "rev-parse", "side")).toBe(sandbox.git("clone", "rev-parse", "HEAD"));
  // Nothing of the quarantine stays.
  const objects = readdirSync(sandbox.at("server:1/objects"));
  expect(objects.filter((name) => name.includes("incoming"))).toEqual([]);
});
