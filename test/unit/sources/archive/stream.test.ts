/** Archives that come as a stream, as standard input does, and how much of those somebody named is read. */
import { describe, expect, test } from "bun:test";
import zlib from "node:zlib";
import {
  type ArchiveLimits,
  DEFAULT_ARCHIVE_LIMITS,
  namedArchiveLimits,
  openArchive,
} from "../../../../src/sources/archive/index.ts";
import { RecordingSink } from "./recording-sink.ts";
import { tarBytes } from "./tar-bytes.ts";
import { zipBytes } from "./zip-bytes.ts";

async function* inPieces(bytes: Uint8Array, pieceBytes: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
}

async function openStream(bytes: Uint8Array, limits: Partial<ArchiveLimits> = {}, pieceBytes = 1000) {
  const sink = new RecordingSink();
  await openArchive(
    { path: "<stdin>", source: { kind: "stream", chunks: inPieces(bytes, pieceBytes) } },
    sink,
    {
      limits: { ...DEFAULT_ARCHIVE_LIMITS, ...limits },
      signal: new AbortController().signal,
    },
  );
  return sink;
}

const TAR = tarBytes([
  { name: "a", content: "alpha" },
  { name: "dir/b", content: "b".repeat(200_000) },
]);

describe("a stream", () => {
  test.each([1, 1000, 1_000_000])(
    "of a tar, in pieces of %d bytes, gives what a file would",
    async (pieceBytes) => {
      const sink = await openStream(TAR, {}, pieceBytes);
      expect(sink.problems).toEqual([]);
      expect(sink.texts).toEqual({ "<stdin>::a": "alpha", "<stdin>::dir/b": "b".repeat(200_000) });
    },
  );

  test("of compressed layers in a tar is opened to the bottom", async () => {
    const image = tarBytes([{ name: "blobs/1", content: zlib.gzipSync(TAR) }]);
    const sink = await openStream(image);
    expect(Object.keys(sink.texts)).toEqual(["<stdin>::blobs/1::a", "<stdin>::blobs/1::dir/b"]);
  });

  test("of a zip is held and opened", async () => {
    const sink = await openStream(zipBytes([{ name: "a", content: "alpha" }]));
    expect([sink.texts, sink.problems]).toEqual([{ "<stdin>::a": "alpha" }, []]);
  });

  test("of a zip longer than may be held is told, with the remedy", async () => {
    const sink = await openStream(zipBytes([{ name: "a", content: "alpha".repeat(99) }]), {
      entryMaxBytes: 64,
    });
    expect(sink.kinds).toEqual(["archive-unsupported <stdin>"]);
    expect(sink.problems[0]!.message).toContain("Write it to a file and scan that.");
  });

  test("that is cut off gives what came, and a problem", async () => {
    const sink = await openStream(TAR.subarray(0, 5000));
    expect(sink.blobs[0]).toMatchObject({ path: "<stdin>::a", text: "alpha", state: "ended" });
    expect(sink.kinds).toHaveLength(1);
  });
});

describe("limits of an archive somebody named", () => {
  const named = namedArchiveLimits(DEFAULT_ARCHIVE_LIMITS);

  test("let images and releases through whole", () => {
    expect(named.entriesMax).toBeGreaterThanOrEqual(1_000_000);
    expect(named.rootMaxBytes).toBeGreaterThan(2 ** 35);
  });

  test("keep what bounds memory, and what tells a bomb", () => {
    const { depthMax, entryMaxBytes, ratioMax, ratioFreeBytes } = DEFAULT_ARCHIVE_LIMITS;
    expect(named).toMatchObject({ depthMax, entryMaxBytes, ratioMax, ratioFreeBytes });
  });

  test("never lower what was asked for", () => {
    const wide = { ...DEFAULT_ARCHIVE_LIMITS, entriesMax: 2 ** 30 };
    expect(namedArchiveLimits(wide).entriesMax).toBe(2 ** 30);
  });
});
