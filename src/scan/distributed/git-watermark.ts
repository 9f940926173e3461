/** How far a scan of a repository got, in the forms it is kept in. Promises: says no more than was read. Pure. */
import type { DoneMark } from "../../contracts/done-mark.ts";
import type { ScanProgress, Watermark } from "../core/git-state-codec.ts";
import type { Troubles } from "../repository/repository-job.ts";
import type { SurveyedWork } from "../repository/repository-survey.ts";

/** Objects that could not be read and are tried again; with more, all is looked at again. */
const RETRY_MAX = 10_000;

export interface ScanTroubles {
  /** Of the threads that scanned. */
  readonly troubles: Troubles;
  readonly surveyed: Troubles;
  /** Of the watermark before. */
  readonly tipsBefore: readonly string[];
}

/** Where the next scan begins: as far as this one got, and no further. */
export function watermarkOf(work: SurveyedWork, { troubles, surveyed, tipsBefore }: ScanTroubles): Watermark {
  const isBlind = troubles.files > 0 || troubles.objects.length > RETRY_MAX || isTroubled(surveyed);
  const retry = troubles.objects.slice(0, RETRY_MAX);
  if (isBlind) return { tips: tipsBefore, retry, refTips: [], packs: [] };
  return { fingerprint: work.fingerprint, tips: work.tips, retry, refTips: work.refTips, packs: work.packs };
}

/** Its row in the ledger. One that could not be read in full is not clean; with findings it says so, and git-kv says what is left. */
export function markOf(
  ovidHash: Uint8Array,
  times: Pick<DoneMark, "startedAtMs" | "finishedAtMs">,
  scan: { readonly progress: ScanProgress; readonly isBroken: boolean },
): DoneMark {
  const { bytes, findings } = scan.progress;
  const row = { ovidHash, bytesScanned: Number(bytes), findings: Number(findings), ...times };
  if (findings > 0n) return { ...row, status: "with-findings" };
  if (scan.isBroken) return { ...row, status: "failed-retryable", errorCode: "git-objects-unreadable" };
  return { ...row, status: "clean" };
}

export function isTroubled({ objects, files }: Troubles): boolean {
  return objects.length + files > 0;
}

/** Objects, bytes and findings so far, for people who look at a shard. */
export function tokenOf({ objects, bytes, findings }: ScanProgress): Uint8Array {
  const token = new Uint8Array(24);
  const view = new DataView(token.buffer);
  for (const [index, value] of [objects, bytes, findings].entries()) view.setBigUint64(8 * index, value);
  return token;
}
