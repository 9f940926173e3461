/** Tars: old, GNU, pax, odd and broken. */
import { describe, expect, test } from "bun:test";
import zlib from "node:zlib";
import { open } from "./recording-sink.ts";
import { paxEntry, TAR_END, tarBytes, tarEntry, writeChecksum } from "./tar-bytes.ts";

const LONG = "deep/".repeat(60) + "file.txt";

describe("an ordinary tar", () => {
  test("gives its files and passes links, devices and directories by", async () => {
    const bytes = tarBytes([
      { name: "a.txt", content: "alpha" },
      { name: "dir/", type: "5" },
      { name: "soft", type: "2", link: "/etc/passwd" },
      { name: "hard", type: "1", link: "a.txt" },
      { name: "null", type: "3" },
      { name: "pipe", type: "6" },
      { name: "dir/b.bin", content: "b".repeat(200_000) },
      { name: "empty" },
    ]);
    const sink = await open("x.tar", bytes);
    expect(sink.problems).toEqual([]);
    expect(sink.texts).toEqual({
      "x.tar::a.txt": "alpha",
      "x.tar::dir/b.bin": "b".repeat(200_000),
      "x.tar::empty": "",
    });
  });

  test("under any compression is one archive", async () => {
    const bytes = tarBytes([{ name: "a", content: "alpha" }]);
    const packed = {
      "x.tgz": zlib.gzipSync(bytes),
      "layer.bin": zlib.gzipSync(bytes),
      "x.tar.zst": zlib.zstdCompressSync(bytes),
    };
    for (const [path, content] of Object.entries(packed)) {
      const sink = await open(path, content, { limits: { depthMax: 1 } });
      expect([sink.texts, sink.problems]).toEqual([{ [`${path}::a`]: "alpha" }, []]);
    }
  });

  test("of the time before ustar is known by its name and checksum", async () => {
    const sink = await open("old.tar", tarBytes([{ name: "a", content: "alpha", old: true }]));
    expect(sink.texts).toEqual({ "old.tar::a": "alpha" });
  });

  test("that is empty is no problem", async () => {
    const sink = await open("none.tar", TAR_END);
    expect([sink.blobs, sink.problems]).toEqual([[], []]);
  });

  test("is read on past its end, where something may hide", async () => {
    const sink = await open(
      "x.tar",
      Buffer.concat([tarBytes([{ name: "a", content: "1" }]), tarBytes([{ name: "b", content: "2" }])]),
    );
    expect(sink.texts).toEqual({ "x.tar::a": "1", "x.tar::b": "2" });
  });
});

describe("extended headers", () => {
  test("of pax and GNU give the long names, to the next entry alone", async () => {
    const bytes = Buffer.concat([
      paxEntry({ path: LONG }),
      tarEntry({ name: "short", content: "pax" }),
      tarEntry({ name: "././@LongLink", type: "L", content: LONG + "2\0" }),
      tarEntry({ name: "short", content: "gnu" }),
      paxEntry({ comment: "for all" }, "g"),
      tarBytes([{ name: "plain", content: "third" }]),
    ]);
    const sink = await open("x.tar", bytes);
    expect(sink.problems).toEqual([]);
    expect(sink.texts).toEqual({
      [`x.tar::${LONG}`]: "pax",
      [`x.tar::${LONG}2`]: "gnu",
      "x.tar::plain": "third",
    });
  });

  test("of pax give sizes", async () => {
    const entry = tarEntry({ name: "a", content: "x".repeat(700), sizeBytes: 0 });
    const sink = await open(
      "x.tar",
      Buffer.concat([paxEntry({ size: "700" }), entry, tarBytes([{ name: "b", content: "2" }])]),
    );
    expect(sink.texts).toEqual({ "x.tar::a": "x".repeat(700), "x.tar::b": "2" });
  });

  test("larger than the metadata limit end the archive", async () => {
    const bytes = Buffer.concat([
      tarEntry({ name: "a", content: "1" }),
      tarEntry({ name: "big", type: "x", content: "p".repeat(5000) }),
    ]);
    const sink = await open("x.tar", bytes, { limits: { metadataMaxBytes: 4096 } });
    expect(sink.texts).toEqual({ "x.tar::a": "1" });
    expect(sink.kinds).toEqual(["archive-limit x.tar"]);
  });

  test("that are nonsense leave the entry its own name", async () => {
    const bytes = Buffer.concat([
      tarEntry({ name: "p", type: "x", content: "99999 path=\nzzz\n\xff" }),
      tarBytes([{ name: "a", content: "1" }]),
    ]);
    expect((await open("x.tar", bytes)).texts).toEqual({ "x.tar::a": "1" });
  });
});

describe("sparse files give what is stored of them", () => {
  test("in the GNU form, with its map before the data", async () => {
    const first = Buffer.alloc(512);
    first[504] = 1;
    const sparse = tarEntry({
      name: "s",
      type: "S",
      content: "stored",
      sparseMap: [first, Buffer.alloc(512)],
    });
    const sink = await open("x.tar", Buffer.concat([sparse, tarBytes([{ name: "a", content: "1" }])]));
    expect(sink.texts).toEqual({ "x.tar::s": "stored", "x.tar::a": "1" });
  });

  test("in the pax form, under their real name", async () => {
    const sparse = tarEntry({ name: "GNUSparseFile.7/s", content: "1\n0\n6\nstored" });
    const sink = await open("x.tar", Buffer.concat([paxEntry({ "GNU.sparse.name": "s" }), sparse, TAR_END]));
    expect(sink.texts["x.tar::s"]).toContain("stored");
  });
});

describe("a broken tar keeps what came before", () => {
  const good = tarEntry({ name: "a", content: "alpha" });
  const broken = {
    "cut off inside an entry": [
      tarEntry({ name: "b", content: "b".repeat(5000) }).subarray(0, 2000),
      "inside an entry",
    ],
    "cut off inside a header": [good.subarray(0, 300), "inside a header"],
    "cut off inside an extended header": [
      paxEntry({ path: LONG }).subarray(0, 600),
      "inside an extended header",
    ],
    "with a wrong checksum": [tarEntry({ name: "b" }).fill(65, 0, 3), "checksum"],
    "with rubbish after its end": [Buffer.concat([TAR_END, Buffer.alloc(512, "rubbish")]), "after its end"],
    "with a negative size": [negativeSize(), "size"],
  } as const;
  for (const [what, [tail, words]] of Object.entries(broken)) {
    test(what, async () => {
      const sink = await open("x.tar", Buffer.concat([good, tail]));
      expect(sink.texts["x.tar::a"]).toBe("alpha");
      expect(sink.kinds).toEqual(["archive-corrupt x.tar"]);
      expect(sink.problems[0]!.message).toContain(words);
    });
  }

  test("whose entry claims terabytes ends with its bytes", async () => {
    const sink = await open("x.tar", Buffer.concat([good, tarEntry({ name: "b", sizeBytes: 8 ** 11 - 1 })]));
    expect(sink.kinds).toEqual(["archive-corrupt x.tar"]);
  });

  test("inside a gzip that is cut off blames the gzip and keeps the entries", async () => {
    const content = Array.from({ length: 9000 }, (_, i) => `${i * 7919}`).join("\n");
    const packed = zlib.gzipSync(
      tarBytes([
        { name: "a", content: "alpha" },
        { name: "b", content },
      ]),
    );
    const sink = await open("x.tgz", packed.subarray(0, packed.length >> 1));
    expect(sink.texts["x.tgz::a"]).toBe("alpha");
    expect(sink.blobs[1]).toMatchObject({ path: "x.tgz::b", state: "abandoned" });
    expect(content.startsWith(sink.blobs[1]!.text)).toBe(true);
    expect(sink.kinds).toEqual(["archive-corrupt x.tgz"]);
  });
});

/** The size in base 256, with its sign set. */
function negativeSize(): Buffer {
  const header = tarEntry({ name: "b" });
  header.fill(0xff, 124, 136);
  writeChecksum(header);
  return header;
}
