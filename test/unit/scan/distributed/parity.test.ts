/** Local scan and distributed run find the same: the real engine on real threads over one hostile, mixed tree. */
import { afterAll, beforeAll, expect, test } from "bun:test";
import { localThreadMaker } from "../../../../src/app/compose/local.ts";
import { systemClock } from "../../../../src/app/compose/system-clock.ts";
import { EVERY_RULE } from "../../../../src/app/rule-set/select-rules.ts";
import type { RecordedPart } from "../../../../src/contracts/finding-record.ts";
import { SILENT_METER } from "../../../../src/contracts/ports/meter.ts";
import { sample } from "../../../../src/engine/rules/sample.ts";
import { encodeFsPayload } from "../../../../src/scan/core/fs-payload.ts";
import { runWorker } from "../../../../src/scan/distributed/run-worker.ts";
import { createBlake3Hasher } from "../../../../src/scan/identity/blake3-hasher.ts";
import { scanFs } from "../../../../src/scan/local/scan-fs.ts";
import { ThreadedPageEngine } from "../../../../src/scan/pipeline/threaded-page-engine.ts";
import { ThreadedWalker } from "../../../../src/scan/pipeline/threaded-walker.ts";
import { NO_FILTER } from "../../../../src/sources/filesystem/path-filter.ts";
import { planShards } from "../../../../src/sources/filesystem/plan-shards.ts";
import { PAGE_OPTIONS } from "../../../support/fakes/in-place-engine.ts";
import { FakeCoordinator, FakeFindings, FakeLedger } from "../../../support/fakes/runtime-fleet.ts";
import { TempTree } from "../../../support/temp-tree.ts";
import { zipBytes } from "../../sources/archive/zip-bytes.ts";

let tree: TempTree;

const line = (seed: number) => `${["AWS_SECRET", "ACCESS_KEY="].join("_")}${sample("base64", 40, seed)}\n`;

beforeAll(() => {
  tree = new TempTree({
    "plain.env": line(1) + "filler\n" + line(2),
    "same-again.env": line(1),
    // The other half of the credential stands before it, or on its line.
    "pair.env": `${["AWS", "ACCESS_KEY_ID"].join("_")}=${["AK", "IA"].join("")}${sample("base32", 16, 40)}\n${line(14)}`,
    "pair.zip": zipBytes([
      {
        name: "a.env",
        content: `key ${["AK", "IA"].join("")}${sample("base32", 16, 41)} and\n${line(15)}`,
      },
    ]),
    "allowed.env": line(3).trimEnd() + " # gossip:allow\n",
    "utf16.txt": Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(line(4), "utf16le")]),
    "encoded.txt": btoa(`config ${line(5)} and more of the file`),
    "binary.bin": `\0${line(6)}`,
    "packed.gz": Bun.gzipSync(Buffer.from(line(7))),
    "two.zip": zipBytes([
      { name: "a.env", content: line(8) },
      { name: "b.env", content: line(8) },
      { name: "in.gz", content: Bun.gzipSync(Buffer.from(line(9))) },
    ]),
    "broken.zip": zipBytes([{ name: "a.env", content: line(10) }]).subarray(0, 60),
    "large.log": "x".repeat(1_100_000) + "\n" + line(11),
    "é/ü.env": line(12),
    "book.ipynb": JSON.stringify({
      nbformat: 4,
      metadata: {},
      cells: [{ cell_type: "code", metadata: {}, outputs: [], source: [line(13)] }],
    }),
    empty: "",
  });
  for (let i = 0; i < 300; i++)
    tree.write(`many/d${i % 7}/f${i}.ts`, i % 50 === 0 ? line(100 + i) : `x = ${i}`);
});

afterAll(() => tree[Symbol.dispose]());

async function makerOf() {
  return localThreadMaker({
    rules: { anchorMode: "manual", selection: EVERY_RULE, confidenceMin: 0 },
    decodeDepth: 2,
    keepSecrets: false,
    nowMs: Date.UTC(2026, 10, 21),
  });
}

async function locally(): Promise<readonly string[]> {
  const { findings } = await scanFs(
    {
      paths: [tree.path],
      filter: NO_FILTER,
      scanBinary: false,
      scanArchives: true,
      threads: 2,
      suppress: { inline: true, today: "2026-11-21" },
      signal: new AbortController().signal,
      standardInput: (async function* () {})(),
    },
    await makerOf(),
  );
  const lines = findings.map(
    ({ path, span, rule, place, mask, confidence, parts }) =>
      `${path} ${span.start}-${span.end} ${rule.id} ${place.line}:${place.column} ${mask} ${confidence} ${partsText(parts?.map((part) => ({ ...part.place, ...part, offset: part.span.start, length: part.span.end - part.span.start })))}`,
  );
  return [...new Set(lines)].sort();
}

function partsText(parts: readonly RecordedPart[] = []): string {
  return parts
    .map((part) => `${part.name} ${part.mask} ${part.offset}+${part.length} ${part.line}:${part.column}`)
    .join(", ");
}

async function distributed(shards: number) {
  const maker = await makerOf();
  const engine = new ThreadedPageEngine(maker, { ...PAGE_OPTIONS, threads: 2 });
  const walker = new ThreadedWalker(maker.workerUrl);
  const coordinator = new FakeCoordinator(systemClock);
  const findings = new FakeFindings();
  const ledger = new FakeLedger(findings);
  const plan = await planShards(tree.path, { shards });
  for (const { start, end } of plan.shards)
    coordinator.add({ start, end, metadata: encodeFsPayload(plan.root) });
  const report = await runWorker(
    {
      coordinator,
      findings,
      ledger,
      engine,
      walker,
      recorder: { recordCore() {}, recordGit() {}, recordProgress() {} },
      meter: SILENT_METER,
      clock: systemClock,
      hasher: await createBlake3Hasher(),
      payloadOf: (metadata) => metadata,
      random: Math.random,
    },
    {
      tenant: "01".repeat(32),
      run: 1n,
      worker: 1n,
      policyHash: PAGE_OPTIONS.policyHash,
      budgets: { itemsMax: 50, bytesMax: 1 << 20 },
      commitQueueCapacity: 8,
      idlePollMs: 20,
      signal: new AbortController().signal,
    },
  );
  await engine.close();
  await walker.close();
  const lines = [...findings.observations.values()].map(
    (found) =>
      `${found.display} ${found.offset}-${found.offset + found.length} ${found.ruleId} ${found.line}:${found.column} ${found.mask} ${found.confidence} ${partsText(found.parts)}`,
  );
  return { report, ledger, lines: lines.sort() };
}

test.each([1, 5])(
  "a run of %p shards finds what a local scan finds, in archives and encodings too",
  async (shards) => {
    const expected = await locally();
    expect(expected.length).toBeGreaterThan(16);
    const { report, lines, ledger } = await distributed(shards);
    expect(lines).toEqual([...expected]);
    expect(lines.filter((text) => /pair.*key id/.test(text)).length).toBeGreaterThan(1);
    expect(report).toMatchObject({ end: "run-done", shardsScanned: shards });
    expect(ledger.marks.size).toBe(315);
    const codes = [...ledger.marks.values()].flatMap(({ errorCode }) => errorCode ?? []);
    expect(codes.sort()).toEqual(["archive-corrupt", "binary"]);
  },
);
