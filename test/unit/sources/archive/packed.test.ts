/** Single-file compressions: gzip, bzip2, xz and zstd. */
import { describe, expect, test } from "bun:test";
import zlib from "node:zlib";
import {
  HELLO_BZ2,
  HELLO_XZ,
  LINES,
  LINES_BZ2,
  LINES_XZ,
  SHA256_XZ,
  XZ_IN_XZ,
  ZEROS_BZ2,
} from "./packed-fixtures.ts";
import { open } from "./recording-sink.ts";

const packed = {
  gz: [zlib.gzipSync("hello from gzip"), zlib.gzipSync(LINES)],
  zst: [zlib.zstdCompressSync("hello from zstd"), zlib.zstdCompressSync(LINES)],
  bz2: [HELLO_BZ2, LINES_BZ2],
  xz: [HELLO_XZ, LINES_XZ],
} as const;

for (const [suffix, [hello, lines]] of Object.entries(packed)) {
  const path = `a.log.${suffix}`;
  const inner = `${path}::a.log`;
  const word = { gz: "gzip", zst: "zstd", bz2: "bzip2", xz: "xz" }[suffix];

  describe(suffix, () => {
    test("gives its content under its name without the suffix", async () => {
      const sink = await open(path, lines);
      expect([sink.texts, sink.problems]).toEqual([{ [inner]: LINES }, []]);
    });

    test("may hold several streams one after another", async () => {
      const sink = await open(path, Buffer.concat([hello, lines, hello]));
      expect([sink.texts, sink.problems]).toEqual([
        { [inner]: `hello from ${word}${LINES}hello from ${word}` },
        [],
      ]);
    });

    test("cut off is damaged, and what came before is kept", async () => {
      const sink = await open(path, Buffer.concat([hello, lines.subarray(0, lines.length - 20)]));
      expect(sink.kinds).toEqual([`archive-corrupt ${path}`]);
      expect(sink.blobs[0]).toMatchObject({ path: inner, state: "abandoned" });
      expect(sink.blobs[0]!.text).toStartWith(`hello from ${word}`);
    });

    test("followed by something else is told, and its content kept", async () => {
      const sink = await open(path, Buffer.concat([hello, Buffer.from("something else entirely")]));
      expect(sink.kinds).toEqual([`archive-corrupt ${path}`]);
      expect(sink.texts).toEqual({ [inner]: `hello from ${word}` });
    });

    test("with a bit turned is told", async () => {
      const bytes = Buffer.from(lines);
      bytes[bytes.length - 40]! ^= 16;
      const sink = await open(path, bytes);
      expect(sink.kinds).toEqual([`archive-corrupt ${path}`]);
    });
  });
}

describe("gzip", () => {
  test("headers with names, comments, extras and sums are passed by", async () => {
    const body = zlib.gzipSync("hello").subarray(10);
    const head = Buffer.from([0x1f, 0x8b, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3]);
    const extras = Buffer.from("\x03\x00xyzname.txt\x00a comment\x00\x12\x34", "latin1");
    const sink = await open("a.gz", Buffer.concat([head, extras, body, Buffer.alloc(600)]));
    expect([sink.texts, sink.problems]).toEqual([{ "a.gz::a": "hello" }, []]);
  });

  test("with a wrong checksum is told after all its content", async () => {
    const bytes = zlib.gzipSync(LINES);
    bytes[bytes.length - 7]! ^= 1;
    const sink = await open("a.gz", bytes);
    expect(sink.blobs).toEqual([{ path: "a.gz::a", text: LINES, state: "abandoned" }]);
    expect(sink.problems[0]!.message).toContain("checksum");
  });
});

test("an xz inside an xz is opened in turn", async () => {
  expect((await open("a.xz.xz", XZ_IN_XZ)).texts).toEqual({ "a.xz.xz::a.xz::a": "deep" });
});

test("an xz with a check that is not known is told, and not called damaged", async () => {
  const sink = await open("a.xz", SHA256_XZ);
  expect(sink.kinds).toEqual(["archive-unsupported a.xz"]);
  expect(sink.problems[0]!.message).toContain("Unpack it and scan the files.");
});

describe("what inflates too far is left", () => {
  const zeros = Buffer.alloc(8 * 1024 * 1024);
  const bombs = { "a.gz": zlib.gzipSync(zeros), "a.zst": zlib.zstdCompressSync(zeros), "a.bz2": ZEROS_BZ2 };
  for (const [path, bytes] of Object.entries(bombs)) {
    test(path, async () => {
      const sink = await open(path, bytes, { keep: false });
      expect(sink.kinds).toEqual([`archive-limit ${path}`]);
      expect(sink.sizeBytes).toBeGreaterThan(900_000);
      expect(sink.sizeBytes).toBeLessThan(2 * 1024 * 1024);
    });
  }
});
