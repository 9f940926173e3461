/** The shape of a done-mark. The table checks the same; here the whole page is looked at before anything is sent. Pure. */
import type { DoneMark } from "../../../contracts/done-mark.ts";

const COUNT_MAX = 2 ** 31 - 1;

/** What is wrong with the mark, without its contents; undefined when nothing is. */
export function faultOfMark(mark: DoneMark): string | undefined {
  if (mark.ovidHash.length !== 32) return "its key does not have 32 bytes";
  if (!isCount(mark.bytesScanned, Number.MAX_SAFE_INTEGER)) return "its number of bytes is not a count";
  if (!isCount(mark.findings, COUNT_MAX)) return "its number of findings is not a count";
  if (!isCount(mark.startedAtMs, mark.finishedAtMs) || !Number.isSafeInteger(mark.finishedAtMs))
    return "its times are not whole milliseconds since 1970, the start before the end";
  return mark.status === "clean" || mark.status === "with-findings" ? scannedFault(mark) : failedFault(mark);
}

function scannedFault({ status, findings, errorCode }: DoneMark): string | undefined {
  if (errorCode !== undefined) return "it was scanned and has an error code";
  if (status === "clean" && findings !== 0) return "it is clean and counts findings";
  if (status === "with-findings" && findings === 0) return "it has findings and counts none";
  return undefined;
}

function failedFault({ errorCode }: DoneMark): string | undefined {
  const isCode = errorCode !== undefined && /^[ -~]{1,128}$/.test(errorCode);
  return isCode
    ? undefined
    : "it was not scanned and has no error code of 1 to 128 printable ASCII characters";
}

function isCount(value: number, max: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= max;
}
