/** What keeps a mirror quick to read after many fetches. */
import { expect, test } from "bun:test";
import { systemClock } from "../../../src/app/compose/system-clock.ts";
import { GitProgramRemote } from "../../../src/sources/mirror/git-program-remote.ts";
import { contentOf, never } from "../../support/open-mirrors.ts";
import { GitSandbox } from "../../unit/sources/git/git-sandbox.ts";

const COMMITS = 35;

test("many packs become few, with all that was ever fetched, and refs move into one file", async () => {
  using box = new GitSandbox();
  box.init("m", "--bare");
  for (let n = 0; n < COMMITS; n++) {
    const stream = `commit refs/heads/b${n}\ncommitter A <a@b> ${1700000000 + n} +0000\ndata 2\n${n % 10}\n`;
    box.raw("m", ["-c", "fastimport.unpackLimit=0", "fast-import", "--quiet"], Buffer.from(stream));
  }
  // What no ref leads to any more was fetched all the same.
  box.git("m", "update-ref", "-d", "refs/heads/b0");
  const git = new GitProgramRemote({
    program: Bun.which("git")!,
    clock: systemClock,
    environment: process.env,
    ssh: {},
    caFile: undefined,
  });
  const call = {
    transport: "https" as const,
    url: "https://127.0.0.1/",
    login: undefined,
    token: "t",
    deadlineMs: systemClock.monotonicMs() + 60_000,
    signal: never(),
  };
  const count = (pattern: string) => [...new Bun.Glob(pattern).scanSync({ cwd: box.at("m") })].length;
  expect(count("objects/pack/*.pack")).toBe(COMMITS);
  await git.tidy(call, box.at("m"));
  expect(count("objects/pack/*.pack")).toBeLessThan(10);
  expect(count("refs/heads/*")).toBe(0);
  const content = contentOf(box.at("m"));
  expect(content).toMatchObject({ commits: COMMITS, problems: [] });
  expect(content.refs.length).toBe(COMMITS - 1);
});
