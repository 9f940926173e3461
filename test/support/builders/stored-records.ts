/** Leases, marks and findings for tests of the stores; every id is 32 bytes of one number unless told otherwise. */
import type { WriteFence } from "../../../src/contracts/commit.ts";
import type { DoneMark, DoneStatus } from "../../../src/contracts/done-mark.ts";
import type { FindingRecord } from "../../../src/contracts/finding-record.ts";

export const POLICY = id(0x90);
export const TENANT = id(0x10).toHex();

/** 32 bytes that begin with the number. */
export function id(number: number): Uint8Array {
  const bytes = new Uint8Array(32).fill(number & 0xff);
  new DataView(bytes.buffer).setUint32(0, number);
  return bytes;
}

export function lease(part: Partial<WriteFence> = {}): WriteFence {
  return { tenant: TENANT, run: 7n, shard: 3n, fence: 1n, ...part };
}

export function mark(number: number, status: DoneStatus = "clean", part: Partial<DoneMark> = {}): DoneMark {
  const isScanned = status === "clean" || status === "with-findings";
  return {
    ovidHash: id(number),
    status,
    bytesScanned: 100,
    findings: status === "with-findings" ? 1 : 0,
    startedAtMs: 1_000,
    finishedAtMs: 2_000,
    ...(isScanned ? {} : { errorCode: "read-failed" }),
    ...part,
  };
}

/** Different numbers are different findings at different places. */
export function findingRecord(number: number, part: Partial<FindingRecord> = {}): FindingRecord {
  return {
    findingId: id(number + 0x1000),
    stableItemId: id(number + 0x2000),
    ruleFingerprint: id(0x20),
    secretHash: id(0x30),
    occurrenceId: id(number + 0x3000),
    objectVersionId: id(number + 0x4000),
    offset: 10,
    length: 40,
    observationId: id(number + 0x5000),
    ovidHash: id(number + 0x6000),
    display: `src/file-${number}.ts`,
    ruleId: "vendor-token",
    ruleName: "Vendor token",
    severity: "high",
    confidence: 8,
    verdict: "plausible",
    mask: "vt_********",
    line: 3,
    column: 7,
    ...part,
  };
}
