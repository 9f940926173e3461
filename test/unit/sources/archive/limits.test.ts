/** Nesting and limits: each is reached, told once, and keeps what came before. */
import { describe, expect, test } from "bun:test";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import zlib from "node:zlib";
import { archiveKind, DEFAULT_ARCHIVE_LIMITS, openArchive } from "../../../../src/sources/archive/index.ts";
import { LINES } from "./packed-fixtures.ts";
import { open, RecordingSink } from "./recording-sink.ts";
import { tarBytes } from "./tar-bytes.ts";
import { zipBytes } from "./zip-bytes.ts";

describe("nested archives", () => {
  test("of all kinds are opened in turn", async () => {
    const gz = zlib.gzipSync("deepest");
    const tgz = zlib.gzipSync(
      tarBytes([
        { name: "c.log.gz", content: gz },
        { name: "d.txt", content: "beside" },
      ]),
    );
    const sink = await open(
      "a.war",
      zipBytes([
        { name: "b.tgz", content: tgz },
        { name: "e.txt", content: "top" },
      ]),
    );
    expect(sink.problems).toEqual([]);
    expect(sink.texts).toEqual({
      "a.war::b.tgz::c.log.gz::c.log": "deepest",
      "a.war::b.tgz::d.txt": "beside",
      "a.war::e.txt": "top",
    });
  });

  test("deeper than the limit are told and their neighbours read", async () => {
    let bytes = zipBytes([{ name: "x", content: "deep" }]);
    for (const level of [3, 2, 1])
      bytes = zipBytes([
        { name: `${level}.zip`, content: bytes },
        { name: "near", content: `${level}` },
      ]);
    const sink = await open("0.zip", bytes);
    expect(sink.kinds).toEqual(["archive-limit 0.zip::1.zip::2.zip::3.zip"]);
    expect(Object.values(sink.texts)).toEqual(["3", "2", "1"]);
  });

  test("that are damaged do not end the one around them", async () => {
    const inner = zlib.gzipSync(LINES);
    const outer = tarBytes([
      { name: "in.gz", content: inner.subarray(0, inner.length - 9) },
      { name: "after", content: "read" },
    ]);
    const sink = await open("o.tar", outer);
    expect(sink.kinds).toEqual(["archive-corrupt o.tar::in.gz"]);
    expect(sink.texts["o.tar::after"]).toBe("read");
  });

  test("a gzip that holds itself comes to an end", async () => {
    let bytes: Uint8Array = zlib.gzipSync("core");
    for (let i = 0; i < 20; i += 1) bytes = zlib.gzipSync(bytes);
    const sink = await open("quine.gz", bytes);
    expect([sink.blobs.length, sink.problems.length]).toEqual([0, 1]);
    expect(sink.problems[0]!.kind).toBe("archive-limit");
  });
});

describe("limits", () => {
  const entries = Array.from({ length: 20 }, (_, i) => ({
    name: `${i}`,
    content: "x".repeat(100_000),
    method: 0,
  }));
  const cases = [
    ["entries", { entriesMax: 5 }, 5],
    ["bytes of an archive", { archiveMaxBytes: 350_000 }, 3],
    ["bytes of all", { rootMaxBytes: 350_000 }, 3],
  ] as const;
  for (const [what, limits, blobs] of cases) {
    for (const [path, bytes] of [
      ["a.zip", zipBytes(entries)],
      ["a.tar", tarBytes(entries)],
    ] as const) {
      test(`on ${what} end ${path}, once`, async () => {
        const sink = await open(path, bytes, { limits });
        expect(sink.kinds).toEqual([`archive-limit ${path}`]);
        expect(sink.problems[0]!.message).toMatch(/unpack it and scan the files/);
        expect(sink.blobs.filter((blob) => blob.state === "ended").length).toBe(blobs);
      });
    }
  }

  test("on an entry end that entry alone, in every kind", async () => {
    const two = [
      { name: "big", content: LINES },
      { name: "small", content: "s" },
    ];
    for (const [path, bytes] of [
      ["a.zip", zipBytes(two)],
      ["a.tar", tarBytes(two)],
    ] as const) {
      const sink = await open(path, bytes, { limits: { entryMaxBytes: 1000 } });
      expect(sink.kinds).toEqual([`archive-limit ${path}::big`]);
      expect(sink.texts[`${path}::small`]).toBe("s");
    }
    const sink = await open("big.gz", zlib.gzipSync(LINES), { limits: { entryMaxBytes: 1000 } });
    expect(sink.kinds).toEqual(["archive-limit big.gz::big"]);
  });

  test("on a zip's metadata end it", async () => {
    const sink = await open("a.zip", zipBytes(entries), { limits: { metadataMaxBytes: 200 } });
    expect(sink.kinds).toEqual(["archive-limit a.zip"]);
  });
});

describe("the input", () => {
  const options = { limits: DEFAULT_ARCHIVE_LIMITS, signal: new AbortController().signal };

  test("may be a file, and is read in pieces", async () => {
    const folder = mkdtempSync(join(tmpdir(), "archive-"));
    try {
      const path = join(folder, "a.zip");
      const bytes = zipBytes([
        { name: "a", content: "x".repeat(300_000), method: 0 },
        { name: "b", content: "beta" },
      ]);
      writeFileSync(path, bytes);
      const sink = new RecordingSink();
      const source = { kind: "file", path: Buffer.from(path), sizeBytes: bytes.length } as const;
      await openArchive({ path: "shown.zip", source }, sink, options);
      expect(sink.problems).toEqual([]);
      expect(sink.texts).toEqual({ "shown.zip::a": "x".repeat(300_000), "shown.zip::b": "beta" });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("that is gone is a problem and no exception", async () => {
    const sink = new RecordingSink();
    const source = { kind: "file", path: "/nowhere/at/all.zip", sizeBytes: 1 } as const;
    await openArchive({ path: "all.zip", source }, sink, options);
    expect(sink.kinds).toEqual(["not-found all.zip"]);
  });

  test("is left at once on abort, with the reason", async () => {
    const stop = new AbortController();
    const sink = new RecordingSink();
    sink.write = () => stop.abort(new Error("enough"));
    const source = { kind: "bytes", bytes: zlib.gzipSync(LINES.repeat(10)) } as const;
    const opening = openArchive({ path: "a.gz", source }, sink, { ...options, signal: stop.signal });
    await expect(opening).rejects.toThrow("enough");
    await opening.catch(() => {});
  });
});

describe("kinds are told by bytes", () => {
  const text = Buffer.from("just a text ".repeat(60));
  const tar = tarBytes([{ name: "a", content: "1", old: true }]);
  const cases: readonly (readonly [string, Uint8Array, string | undefined])[] = [
    ["report.zip", text, undefined],
    ["a.gz", text, undefined],
    ["a.tar", text, undefined],
    ["BZh9 notes", Buffer.from("BZh9 is how a bzip2 begins"), undefined],
    ["no-suffix", zipBytes([{ name: "a" }]), "zip"],
    ["word.docx", zipBytes([{ name: "a" }]), "zip"],
    ["old.tar", tar, "tar"],
    ["old.bin", tar, undefined],
    ["none", new Uint8Array(0), undefined],
  ];
  for (const [name, bytes, kind] of cases) {
    test(`${name} is ${kind ?? "no archive"}`, () => {
      expect(archiveKind(name, bytes.subarray(0, 512))).toBe(kind as undefined);
    });
  }
});
