/** Which git a worker fetches with. */
import { expect, test } from "bun:test";
import { chmodSync } from "node:fs";
import { systemClock } from "../../../../src/app/compose/system-clock.ts";
import type { MirrorOptions } from "../../../../src/sources/mirror/index.ts";
import { pickGit } from "../../../../src/sources/mirror/pick-git.ts";
import { TempTree } from "../../../support/temp-tree.ts";

/** What cannot be done over ssh, with a git program that says it is of this version. */
async function refusalOf(version: string | undefined, more: Partial<MirrorOptions> = {}) {
  using tree = new TempTree();
  if (version !== undefined) {
    tree.write("git", `#!/bin/sh\necho "${version}"\n`);
    chmodSync(tree.at("git"), 0o755);
  }
  const options = { root: "/", clock: systemClock, environment: { PATH: tree.path } };
  return (await pickGit({ ...options, ...more })).refuse("ssh");
}

const NEEDED =
  "ssh addresses need the git program (2.31 or newer), which is not installed on this worker's host";

test.each(["git version 2.31.0", "git version 2.39.5 (Apple Git-154)", "git version 3.0.0"])(
  "%j fetches everything",
  async (version) => {
    expect(await refusalOf(version)).toBeUndefined();
  },
);

test.each([undefined, "git version 2.30.9", "git version 1.99.0", "no version at all"])(
  "without a git that takes its settings from the environment (%j), what is built in does http(s)",
  async (version) => {
    expect(await refusalOf(version)).toBe(NEEDED);
  },
);

test("a git that is there is not used when it is not wanted", async () => {
  expect(await refusalOf("git version 2.50.0", { gitProgram: "built-in" })).toBe(NEEDED);
});

test("a git in a folder named relative to the working folder is not run", async () => {
  expect(await refusalOf(undefined, { environment: { PATH: "bin:." } })).toBe(NEEDED);
});
