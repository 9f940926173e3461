/** Scans of git history by our own reader, and by a slow reference: every object as `git cat-file` prints it, searched by itself. */
import { expect } from "bun:test";
import type { Finding } from "../../../../src/contracts/finding.ts";
import { type ScanGitOptions, scanGit } from "../../../../src/scan/local/scan-git.ts";
import type { ScanOutcome } from "../../../../src/scan/local/scan-outcome.ts";
import { fakeMaker } from "../../../support/fakes/fake-parts.ts";
import type { GitSandbox } from "../../sources/git/git-sandbox.ts";

export function scan(path: string, options: Partial<ScanGitOptions> = {}): Promise<ScanOutcome> {
  const plain: ScanGitOptions = {
    path,
    scanBinary: false,
    scanArchives: true,
    threads: 1,
    suppress: { inline: true, today: "2026-01-01" },
    signal: new AbortController().signal,
  };
  return scanGit({ ...plain, ...options }, fakeMaker({}));
}

/** Object and place of everything there is to find, by git and a regular expression. */
function reference(sandbox: GitSandbox, where: string): string[] {
  return [...sandbox.truth(where)]
    .flatMap(([oid, { type, bytes }]) => {
      const all = bytes.toString("latin1");
      const text = type === "blob" ? all : all.slice(all.indexOf("\n\n") + 2);
      if (type === "tree") return [];
      return [...text.matchAll(/MARK\{\w+\}/g)].map(({ index }) => {
        const before = text.slice(0, index).split("\n");
        return `${oid} ${before.length}:${before.at(-1)!.length + 1}`;
      });
    })
    .sort();
}

/** Every place of every finding, as the reference writes them. */
function found(findings: readonly Finding[]): string[] {
  return findings
    .flatMap(({ history }) =>
      history!.occurrences.map(({ object, line, column }) => `${object} ${line}:${column}`),
    )
    .sort();
}

/** Scans with one thread and with three, and compares both with the reference. */
export async function scanLikeGit(sandbox: GitSandbox, where: string): Promise<readonly Finding[]> {
  const outcome = await scan(sandbox.at(where), { threads: 1 });
  expect(outcome.problems).toEqual([]);
  expect(found(outcome.findings)).toEqual(reference(sandbox, where));
  expect(new Set(outcome.findings.map(({ id }) => id)).size).toBe(outcome.findings.length);
  const threads = await scan(sandbox.at(where), { threads: 3 });
  expect(threads.findings).toEqual(outcome.findings);
  expect(threads.summary.git).toEqual(outcome.summary.git!);
  return outcome.findings;
}

export function placesOf(sandbox: GitSandbox, where: string, findings: readonly Finding[]): string[] {
  const root = sandbox.at(where);
  return findings.map(
    ({ path, commit }) => `${path.slice(root.length + 1)} @ ${commit === undefined ? "-" : commit.oid}`,
  );
}
