/** One scan of files, directories and standard input: from the paths the user named to what the report says of them. */
import type { ThreadMaker } from "../pipeline/engine-pool.ts";
import { type ScanLocalOptions, scanLocal } from "./scan-local.ts";
import type { ScanOutcome } from "./scan-outcome.ts";

export { type ScanOutcome, ScanStoppedError } from "./scan-outcome.ts";

export type ScanFsOptions = Omit<ScanLocalOptions, "histories">;

export function scanFs<Setup>(options: ScanFsOptions, maker: ThreadMaker<Setup>): Promise<ScanOutcome> {
  return scanLocal({ ...options, histories: [] }, maker);
}
