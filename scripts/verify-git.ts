/**
 * Compares what a scan of git history finds with a slow reference on any repository: every object as `git cat-file` prints it,
 * through the same engine. `bun scripts/verify-git.ts PATH …`; ends with 1 where they differ.
 */
import { findInHistory } from "../test/support/git-reference.ts";

for (const path of process.argv.slice(2)) {
  const startedAt = performance.now();
  const reference = await findInHistory(path, "git", 1);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  for (const threads of [1, 4]) {
    const own = await findInHistory(path, "own", threads);
    const isSame = JSON.stringify(own) === JSON.stringify(reference);
    const counts = `${own.commits} commits, ${own.blobs} blobs, ${own.blobBytes} bytes, ${own.findings.length} places of findings`;
    process.stdout.write(
      `${path}, ${threads} threads: ${isSame ? "same" : "DIFFERENT"}: ${counts}; reference ${seconds} s\n`,
    );
    if (!isSame) process.exitCode = 1;
  }
}
