/** Damaged archives of every kind: no crash, no hang, no more output than the limits allow. */
import { expect, test } from "bun:test";
import zlib from "node:zlib";
import { DEFAULT_ARCHIVE_LIMITS, openArchive } from "../../../../src/sources/archive/index.ts";
import { processorMsUntil } from "../../../support/processor-time.ts";
import { LINES_BZ2, LINES_XZ, XZ_IN_XZ } from "./packed-fixtures.ts";
import { RecordingSink } from "./recording-sink.ts";
import { paxEntry, tarBytes, tarEntry } from "./tar-bytes.ts";
import { zipBytes } from "./zip-bytes.ts";

const SEED = Number(process.env["SEED"] ?? 20261121);
const ROUNDS = 2000;
const MIB = 1024 * 1024;
const LIMITS = {
  ...DEFAULT_ARCHIVE_LIMITS,
  entryMaxBytes: MIB,
  archiveMaxBytes: 4 * MIB,
  rootMaxBytes: 8 * MIB,
};

const tar = Buffer.concat([
  paxEntry({ path: "long/".repeat(40) }),
  tarBytes([
    { name: "a", content: "alpha ".repeat(500) },
    { name: "in.gz", content: zlib.gzipSync("inner") },
  ]),
]);
const zip = zipBytes([
  { name: "a", content: "alpha ".repeat(500) },
  { name: "b", content: "beta", method: 0, zip64: true },
  { name: "c", content: "gamma", method: 93 },
  { name: "in.tgz", content: zlib.gzipSync(tar) },
  { name: "d.bz2", content: LINES_BZ2, method: 0 },
]);
const samples: readonly (readonly [string, Buffer])[] = [
  ["a.zip", zip],
  ["b.zip", zipBytes([{ name: "z", content: zip }], { zip64: true, prefix: Buffer.from("#!/bin/sh\n") })],
  ["a.tar", tar],
  ["b.tar", Buffer.concat([tarEntry({ name: "s", type: "S", sparseMap: [Buffer.alloc(512)] }), tar])],
  ["a.tgz", zlib.gzipSync(tar)],
  ["a.tar.zst", zlib.zstdCompressSync(tar)],
  ["a.bz2", LINES_BZ2],
  ["a.xz", LINES_XZ],
  ["b.xz", XZ_IN_XZ],
];

/** On processors, for one damaged archive; what is usual is far below a hundredth of it. */
const CASE_MAX_MS = 5_000;

test(`${ROUNDS} damaged archives are survived (SEED=${SEED})`, async () => {
  const random = seeded(SEED);
  let slowestMs = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const [path, sample] = samples[round % samples.length]!;
    const bytes = damaged(sample, random);
    const sink = new RecordingSink(false);
    const options = { limits: LIMITS, signal: new AbortController().signal };
    const spentMs = await processorMsUntil(() =>
      openArchive({ path, source: { kind: "bytes", bytes } }, sink, options),
    );
    slowestMs = Math.max(slowestMs, spentMs);
    expect(sink.sizeBytes).toBeLessThanOrEqual(LIMITS.rootMaxBytes);
    expect(sink.problems.length).toBeLessThan(100);
  }
  console.log(`SEED=${SEED}: the dearest archive cost ${slowestMs.toFixed(0)} ms`);
  expect(slowestMs).toBeLessThan(CASE_MAX_MS);
}, 300_000);

/** A few bytes overwritten, and now and then an end cut off or a middle taken out. */
function damaged(sample: Buffer, random: () => number): Buffer {
  const bytes = Buffer.from(sample);
  const at = () => Math.floor(random() * bytes.length);
  for (let count = 1 + Math.floor(random() * 4); count > 0; count -= 1) {
    bytes[at()] = random() < 0.3 ? 0xff : Math.floor(random() * 256);
  }
  const kind = random();
  if (kind < 0.15) return bytes.subarray(0, at());
  if (kind < 0.25) return Buffer.concat([bytes.subarray(0, at()), bytes.subarray(at())]);
  return bytes;
}

function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
