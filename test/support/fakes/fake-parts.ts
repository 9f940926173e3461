/** Parts for scan threads in tests: the marker scanner, plain redaction, and "archives" that are lists of entries. */
import { readFileSync } from "node:fs";
import type { BlobSink } from "../../../src/contracts/ports/blob-sink.ts";
import type { RuleInfo } from "../../../src/contracts/rule-info.ts";
import { createBlake3Hasher } from "../../../src/scan/identity/blake3-hasher.ts";
import type { ThreadMaker } from "../../../src/scan/pipeline/engine-pool.ts";
import type { ThreadParts } from "../../../src/scan/pipeline/thread-parts.ts";
import type { ArchiveInput } from "../../../src/sources/archive/index.ts";
import type { ContentKind, ExtractedText } from "../../../src/sources/extract/index.ts";
import { MarkerScanner } from "./marker-scanner.ts";

export interface FakeSetup {
  readonly blockBytes?: number;
  readonly keepSecrets?: boolean;
  /** Milliseconds each blob takes, on average. */
  readonly slowMs?: number;
  /** Blobs take 5 ms each until all threads of the meeting have come. */
  readonly meeting?: Meeting;
  /** What a helper thread does instead of its work. */
  readonly helperFault?: "throw-at-start" | "throw-at-work" | "exit";
  /** What a helper thread does when a blob holds `POISON`. */
  readonly poison?: "throw" | "exit" | "hang";
}

/** Where threads wait for one another, however long one takes to start; each comes with its first blob. */
export interface Meeting {
  readonly threads: number;
  readonly memory: SharedArrayBuffer;
}

export function meetingOf(threads: number): Meeting {
  return { threads, memory: new SharedArrayBuffer(4) };
}

const RULE: RuleInfo = {
  id: "test-marker",
  name: "Marker",
  vendor: "Test",
  description: "A marker of the tests.",
  docs: "none",
  severity: "low",
  tags: [],
  revoke: "Nothing to revoke.",
};

export function fakeMaker(setup: FakeSetup = {}): ThreadMaker<FakeSetup> {
  return { setup, makeParts: fakeParts, workerUrl: new URL("./fake-thread.ts", import.meta.url) };
}

const hasherOfThread = createBlake3Hasher();
const TENANT_KEY = new Uint8Array(32).fill(7);

export async function fakeParts(setup: FakeSetup): Promise<ThreadParts> {
  const hasher = await hasherOfThread;
  const scanner = new MarkerScanner(setup.blockBytes);
  if (setup.meeting !== undefined) attend(setup.meeting, scanner);
  if (setup.slowMs !== undefined) {
    const end = scanner.end.bind(scanner);
    let owedMs = 0;
    scanner.end = () => {
      owedMs += setup.slowMs!;
      // Shorter sleeps than a millisecond are none at all.
      if (owedMs >= 1) Bun.sleepSync(owedMs);
      owedMs %= 1;
      return end();
    };
  }
  return {
    scanner,
    rules: [RULE],
    contentKind: fakeContentKind,
    extract: fakeExtract,
    isArchive: (_, head) => Buffer.from(head.subarray(0, 8)).toString("latin1") === "ARCHIVE\n",
    openArchive: openFakeArchive,
    redact: (path, matches) =>
      matches.map(({ secret, allowed, ruleId: _, context: __, ...rest }) => ({
        allowed,
        finding: {
          ...rest,
          id: Bun.hash(secret.reveal()).toString(16).padStart(32, "0"),
          rule: RULE,
          mask: "********",
          path,
          excerpt: { text: "MARK{********}", markStart: 5, markEnd: 13 },
        },
      })),
    identity: { hasher, secretHashOf: ({ secret }) => hasher.keyed(TENANT_KEY, secret.reveal()) },
    ...(setup.keepSecrets ? { secretOf: (match) => match.secret.reveal().slice() } : {}),
  };
}

/** Whether all have come. */
export function isComplete({ threads, memory }: Meeting): boolean {
  return Atomics.load(new Int32Array(memory), 0) >= threads;
}

function attend(meeting: Meeting, scanner: MarkerScanner): void {
  const end = scanner.end.bind(scanner);
  let isHere = false;
  scanner.end = () => {
    if (!isHere) Atomics.add(new Int32Array(meeting.memory), 0, 1);
    isHere = true;
    if (!isComplete(meeting)) Bun.sleepSync(5);
    return end();
  };
}

function fakeContentKind(head: Uint8Array): ContentKind {
  if (head[0] === 0x7b) return "extractable";
  if (head[0] === 0xff && head[1] === 0xfe) return "utf16le";
  return head.includes(0) ? "binary" : "text";
}

/** `{`, then text with a tilde after every character; nothing comes of one that holds an `!`. */
function fakeExtract(bytes: Uint8Array): ExtractedText | undefined {
  if (bytes.includes(0x21)) return undefined;
  return {
    bytes: bytes.filter((_, i) => i % 2 === 1),
    truncated: false,
    sourceSpan: ({ start, end }) => ({ start: 1 + 2 * start, end: 2 * end }),
  };
}

/** `ARCHIVE`, then lines `name=content`. An entry called `broken` ends it. */
async function openFakeArchive({ path, source }: ArchiveInput, sink: BlobSink): Promise<void> {
  const bytes = await bytesOf(source);
  for (const line of Buffer.from(bytes).toString("latin1").trim().split("\n").slice(1)) {
    await Promise.resolve();
    const [name = "", content = ""] = line.split("=");
    if (name === "broken") {
      sink.problem({ path, kind: "archive-corrupt", message: "is broken" });
      return;
    }
    if (!sink.begin(`${path}::${name}`)) continue;
    for (const byte of Buffer.from(content, "latin1")) sink.write(new Uint8Array([byte]));
    sink.end();
  }
}

async function bytesOf(source: ArchiveInput["source"]): Promise<Uint8Array> {
  if (source.kind === "file") return readFileSync(source.path);
  return source.kind === "bytes" ? source.bytes : Buffer.concat(await Array.fromAsync(source.chunks));
}
