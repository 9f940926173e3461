/** What object directories hold, by name alone. Reads no object. */
import { basename } from "node:path";
import type { GitFault } from "./core/git-fault.ts";
import type { LooseObjects } from "./loose-objects.ts";
import type { PackReader } from "./pack-reader.ts";
import type { ProblemList } from "./problem-list.ts";

/** A word for each pack and each loose object: equal words, in whatever order, mean that nothing has come or gone. */
export function* storedNames(
  packs: readonly PackReader[],
  all: readonly LooseObjects[],
  problems: ProblemList,
): Generator<string, void, undefined> {
  for (const { file } of packs) yield `pack ${basename(file.path)} ${file.sizeBytes}`;
  for (const loose of all) {
    const failed = (fault: GitFault): void => problems.file(loose.path, fault);
    for (const fan of loose.fans(failed)) yield* loose.oidsIn(fan, failed);
  }
}
