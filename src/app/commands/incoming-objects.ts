/**
 * Where git keeps the objects of a push that a hook is to judge: in quarantine, beside the repository, which lends the rest. Git says so by
 * variables. Promises: reads nothing; whether they speak of a repository that is scanned is for whoever opens it to say.
 */
import { resolve } from "node:path";
import { readAlternates } from "../../sources/git/core/alternates-text.ts";

type GitEnvironment = Readonly<Record<string, string | undefined>>;

/** The directory git writes to, and those it reads besides; none where no git has started this program. */
export function incomingObjects(env: GitEnvironment): readonly string[] {
  const { GIT_OBJECT_DIRECTORY, GIT_QUARANTINE_PATH, GIT_ALTERNATE_OBJECT_DIRECTORIES } = env;
  const written = [GIT_OBJECT_DIRECTORY, GIT_QUARANTINE_PATH].filter((path) => path !== undefined);
  // Paths between colons; one that holds a colon stands in quotes.
  const listed = GIT_ALTERNATE_OBJECT_DIRECTORIES?.match(/"(?:\\.|[^"\\])*"|[^:]+/gs) ?? [];
  const lent = listed.flatMap((path) => readAlternates(path));
  const all = [...written, ...lent].filter((path) => path !== "").map((path) => resolve(path));
  return [...new Set(all)];
}
