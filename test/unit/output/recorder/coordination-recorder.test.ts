/** The recorder: its four tests of the specification, by their names there, and what else it promises. */
import { describe, expect, test } from "bun:test";
import { blake3 } from "@noble/hashes/blake3.js";
import { createLogger, type Logger } from "../../../../src/app/log.ts";
import { parseLogFilter } from "../../../../src/app/log-filter.ts";
import { createProductionRecorder } from "../../../../src/app/recorder/production-recorder.ts";
import type { CoreEvent } from "../../../../src/contracts/ports/recorder.ts";
import { ProductionCoordinationEventRecorder } from "../../../../src/output/recorder/coordination-recorder.ts";
import { createDigester, RedactedDigest } from "../../../../src/output/recorder/redacted-digest.ts";
import type { CoordinationTelemetrySink } from "../../../../src/output/recorder/telemetry-sink.ts";
import { createBlake3Hasher } from "../../../../src/scan/identity/blake3-hasher.ts";
import { hostileText, Prng } from "../../../support/hostile-text.ts";
import { seedOf } from "../../../support/random.ts";
import { CANARY, CORE_EVENTS, CollectingSink, GIT_EVENTS, PROGRESS_EVENTS, recordAll } from "./events.ts";

const hasher = await createBlake3Hasher();
const digest = createDigester(hasher);

function logInto(lines: string[], directives = "trace"): Logger {
  return createLogger({
    filter: parseLogFilter(directives),
    format: "text",
    nowMs: () => 0,
    write: (text) => lines.push(...text.trimEnd().split("\n")),
  });
}

function collected() {
  const sink = new CollectingSink();
  const recorder = new ProductionCoordinationEventRecorder({ hasher, log: logInto([]), sink });
  return { recorder, records: sink.records };
}

const EVENT_NAMES = [
  "coordination_core_finding",
  "coordination_core_progress",
  "coordination_core_summary",
  "coordination_core_diagnostic",
  "coordination_git_commit_meta",
  "coordination_git_identity_dictionary",
  "coordination_commit_begin",
  "coordination_commit_finish",
];

test("redacted_digest_distinguishes_same_length_inputs_and_field_labels", () => {
  const [a, b, other] = [digest("shard_id", "abcd"), digest("shard_id", "abce"), digest("item_key", "abcd")];
  expect([a, b, other].map(({ lengthBytes }) => lengthBytes)).toEqual([4, 4, 4]);
  expect(new Set([a.hash, b.hash, other.hash]).size).toBe(3);
  expect(String(digest("shard_id", "abcd"))).toBe(String(a));
});

test("sanitized_records_hash_toxic_fields", () => {
  const { recorder, records } = collected();
  recordAll(recorder);
  const toxic: Readonly<Record<string, readonly string[]>> = {
    "core-finding": ["shardId", "objectPath", "ruleName", "changeKind"],
    "core-progress": ["shardId"],
    "core-summary": ["shardId"],
    "core-diagnostic": ["shardId", "message"],
    "git-commit-meta": ["shardId", "oid"],
    "git-identity-dictionary": ["shardId", "value"],
    "commit-begin": ["shardId", "tenant", "policy", "itemKey"],
    "commit-finish": ["shardId", "tenant", "policy", "itemKey"],
  };
  expect(records.map(({ kind }) => kind as string)).toEqual(Object.keys(toxic));
  for (const record of records) {
    const digested = Object.entries(record).filter(([, value]) => value instanceof RedactedDigest);
    expect(digested.map(([name]) => name).sort(), record.kind).toEqual([...toxic[record.kind]!].sort());
    for (const [name, value] of digested) {
      expect(value, name).toHaveProperty("lengthBytes", CANARY.length);
      expect(String(value), name).toMatch(/^len=\d+,hash=[0-9a-f]{16}$/);
    }
    expect(Bun.inspect(record, { depth: 9 }), record.kind).not.toContain(CANARY);
    expect(Object.keys(record)).not.toContain("normHash");
  }
});

test("tracing_sink_never_logs_raw_canary_bytes", () => {
  const lines: string[] = [];
  const log = logInto(lines);
  recordAll(new ProductionCoordinationEventRecorder({ hasher, log }));
  log.flush();
  expect(lines).toHaveLength(EVENT_NAMES.length);
  const hex = Buffer.from(CANARY).toString("hex");
  const encoded = [CANARY, hex, Buffer.from(CANARY).toString("base64"), Buffer.from(CANARY).join(",")];
  for (const form of encoded) expect(lines.join("\n")).not.toContain(form);
  for (const [index, name] of EVENT_NAMES.entries()) {
    expect(lines[index]).toContain(`gossip_worker::coordination: ${name} `);
  }
});

test("recorder_suppresses_repeated_sink_failures_per_category", () => {
  const lines: string[] = [];
  const log = logInto(lines);
  const sink: CoordinationTelemetrySink = {
    wants: () => true,
    emit: () => {
      throw new Error(`cannot send ${CANARY}`);
    },
  };
  const recorder = new ProductionCoordinationEventRecorder({ hasher, log, sink });
  for (let count = 0; count < 4; count++) {
    recorder.recordCore(CORE_EVENTS[count]!);
    recorder.recordGit(GIT_EVENTS[count % 2]!);
    recorder.recordProgress(PROGRESS_EVENTS[count % 2]!);
  }
  log.flush();
  const warning = " WARN gossip_worker::coordination: coordination_recorder_sink_failure category=";
  expect(lines.map((line) => line.slice(line.indexOf(" ")))).toEqual([
    `${warning}core`,
    `${warning}git`,
    `${warning}progress`,
  ]);
  expect(lines.join("\n")).not.toContain(CANARY);
});

describe("digests", () => {
  test("are the derive-key BLAKE3 of label, NUL, length and bytes, its first 8 bytes read little-endian", () => {
    const prng = new Prng(seedOf(77));
    for (let round = 0; round < 200; round++) {
      const [label, value] = [hostileText(prng, 2).replaceAll("\0", ""), hostileText(prng)];
      const bytes = Buffer.from(value);
      const length = Buffer.alloc(8);
      length.writeBigUInt64LE(BigInt(bytes.length));
      const material = Buffer.concat([Buffer.from(label), Buffer.alloc(1), length, bytes]);
      const context = new TextEncoder().encode("gossip/worker/v1/coordination-telemetry");
      const expected = Buffer.from(blake3(material, { context })).readBigUInt64LE();
      expect(String(digest(label, value)), `seed ${seedOf(77)}`).toBe(
        `len=${bytes.length},hash=${expected.toString(16).padStart(16, "0")}`,
      );
    }
  });

  test("label and bytes cannot trade places", () => {
    expect(digest("ab", "c").hash).not.toBe(digest("a", "bc").hash);
    expect(digest("a", "").hash).not.toBe(digest("a", "\0").hash);
  });

  test("text and its UTF-8 bytes are one value", () => {
    expect(digest("path", "é")).toEqual(digest("path", new TextEncoder().encode("é")));
  });
});

describe("records", () => {
  test("what is absent prints as none", () => {
    const lines: string[] = [];
    const log = logInto(lines);
    const recorder = new ProductionCoordinationEventRecorder({ hasher, log });
    const { commitId, changeKind, normHash, ...bare } = CORE_EVENTS[0] as Extract<
      CoreEvent,
      { kind: "finding" }
    >;
    expect([commitId, changeKind, normHash]).not.toContain(undefined);
    recorder.recordCore(bare);
    const { sizeHint, ...begin } = PROGRESS_EVENTS[0] as Extract<
      (typeof PROGRESS_EVENTS)[0],
      { kind: "commit-begin" }
    >;
    expect(sizeHint).toBe(4096);
    recorder.recordProgress(begin);
    log.flush();
    expect(lines[0]).toContain(" commit_id=none change_kind=none ");
    expect(lines[1]).toContain(" size_hint=none ");
  });

  test("clear fields pass unchanged, 64-bit ids exactly", () => {
    const lines: string[] = [];
    const log = logInto(lines);
    recordAll(new ProductionCoordinationEventRecorder({ hasher, log }));
    log.flush();
    expect(lines[0]).toMatch(/ source=git .* start=10 end=20 rule_id=4 .* commit_id=6 .* confidence=9$/);
    expect(lines[2]).toContain(
      " status=complete elapsed_ms=10 bytes=20 findings=1 errors=2 mib_per_second=1.5",
    );
    expect(lines[6]).toContain(" run=7 lease_shard=9223372036854775813 fence=3 ");
  });

  test("a label that does not look like one is not shown", () => {
    const { recorder, records } = collected();
    const stages = [`/home/${CANARY}`, "Two words", "", "a".repeat(33), "x\n"];
    for (const stage of stages) recorder.recordCore({ ...progressEvent(), stage });
    recorder.recordCore({ kind: "diagnostic", shardId: "s", level: "/etc/passwd", message: "m" });
    for (const record of records.slice(0, -1)) expect(record).toHaveProperty("stage", "other");
    expect(records.at(-1)).toMatchObject({ level: "other", logLevel: "info" });
  });

  test("no piece of a hostile text reaches the log", () => {
    const seed = seedOf(78);
    const prng = new Prng(seed);
    const lines: string[] = [];
    const log = logInto(lines);
    const recorder = new ProductionCoordinationEventRecorder({ hasher, log });
    for (let round = 0; round < 300; round++) {
      const text = `${CANARY}${hostileText(prng)}`;
      recorder.recordCore({ ...progressEvent(), shardId: text, stage: `/${text}` });
      recorder.recordCore({ kind: "diagnostic", shardId: text, level: text, message: text });
      recorder.recordGit({ kind: "identity-dictionary", shardId: text, id: 1, value: Buffer.from(text) });
    }
    log.flush();
    expect(lines, `seed ${seed}`).toHaveLength(900);
    const bad = lines.filter((line) => /canary|[\u0000-\u001f\u007f-\u009f\u202e]/.test(line));
    expect(bad, `seed ${seed}`).toEqual([]);
  });
});

function progressEvent(): Extract<CoreEvent, { kind: "progress" }> {
  return CORE_EVENTS[1] as Extract<CoreEvent, { kind: "progress" }>;
}

describe("levels", () => {
  function namesAt(directives: string): string[] {
    const lines: string[] = [];
    const log = logInto(lines, directives);
    recordAll(new ProductionCoordinationEventRecorder({ hasher, log }));
    log.flush();
    return lines.map((line) => `${line.split(" ")[1]} ${line.split(" ")[3]}`);
  }

  test("each kind of record has the level of the specification", () => {
    expect(namesAt("gossip_worker::coordination=trace,error")).toEqual(
      ["DEBUG", "DEBUG", "INFO", "WARN", "TRACE", "TRACE", "TRACE", "TRACE"].map(
        (level, index) => `${level} ${EVENT_NAMES[index]}`,
      ),
    );
  });

  test("at the default level there are summaries and loud diagnostics", () => {
    expect(namesAt("info")).toEqual(["INFO coordination_core_summary", "WARN coordination_core_diagnostic"]);
    expect(namesAt("trace,gossip_worker::coordination=off")).toEqual([]);
  });

  test.each([
    ["error", "error"],
    ["FATAL", "error"],
    ["warn", "warn"],
    ["Warning", "warn"],
    ["debug", "debug"],
    ["trace", "trace"],
    ["info", "info"],
    ["notice", "info"],
    ["__proto__", "info"],
  ])("a diagnostic of level %s is logged as %s", (level, logLevel) => {
    const { recorder, records } = collected();
    recorder.recordCore({ kind: "diagnostic", shardId: "s", level, message: "m" });
    expect(records[0]).toMatchObject({ kind: "core-diagnostic", logLevel });
  });

  test("what is filtered out is not hashed", () => {
    let derived = 0;
    const counting = {
      ...hasher,
      derive: (context: string, material: Uint8Array) => {
        derived += 1;
        return hasher.derive(context, material);
      },
    };
    const recorder = new ProductionCoordinationEventRecorder({ hasher: counting, log: logInto([], "info") });
    for (const event of GIT_EVENTS) recorder.recordGit(event);
    for (const event of PROGRESS_EVENTS) recorder.recordProgress(event);
    recorder.recordCore(CORE_EVENTS[0]!);
    expect(derived).toBe(0);
    recorder.recordCore(CORE_EVENTS[2]!);
    expect(derived).toBe(1);
  });
});

describe("failures", () => {
  test("neither a sink, nor a hasher, nor a log that fails is felt by the caller", () => {
    const fail = () => {
      throw new Error(CANARY);
    };
    const log = { ...logInto([]), warn: fail };
    const recorders = [
      new ProductionCoordinationEventRecorder({ hasher, log, sink: { wants: fail, emit: fail } }),
      new ProductionCoordinationEventRecorder({ hasher: { ...hasher, derive: fail }, log }),
      new ProductionCoordinationEventRecorder({
        hasher,
        log: { ...log, trace: fail, info: fail, debug: fail },
      }),
    ];
    for (const recorder of recorders) expect(() => recordAll(recorder)).not.toThrow();
  });

  test("a sink that fails later is told of once as well", async () => {
    const lines: string[] = [];
    const log = logInto(lines);
    const sink = { wants: () => true, emit: () => Promise.reject(new Error(CANARY)) };
    const recorder = new ProductionCoordinationEventRecorder({ hasher, log, sink });
    for (let count = 0; count < 3; count++) recorder.recordGit(GIT_EVENTS[0]!);
    await Bun.sleep(0);
    log.flush();
    expect(lines).toHaveLength(1);
  });

  test("a sink that recovers gets the records that follow", () => {
    let broken = true;
    const taken: string[] = [];
    const sink: CoordinationTelemetrySink = {
      wants: () => true,
      emit: ({ kind }) => {
        if (broken) throw new Error("down");
        taken.push(kind);
      },
    };
    const recorder = new ProductionCoordinationEventRecorder({ hasher, log: logInto([]), sink });
    recorder.recordGit(GIT_EVENTS[0]!);
    broken = false;
    recorder.recordGit(GIT_EVENTS[1]!);
    expect(taken).toEqual(["git-identity-dictionary"]);
  });
});

test("the package's export makes a recorder that writes into the log it is given", async () => {
  const lines: string[] = [];
  const log = logInto(lines);
  const exported = await import("gossip-worker/recorder");
  expect(exported.createProductionRecorder).toBe(createProductionRecorder);
  (await exported.createProductionRecorder(log)).recordCore(CORE_EVENTS[2]!);
  log.flush();
  expect(lines[0]).toContain("coordination_core_summary");
});
