/** Zips: honest, odd and hostile. */
import { describe, expect, test } from "bun:test";
import { open } from "./recording-sink.ts";
import { zipBytes } from "./zip-bytes.ts";

const MIB = 1024 * 1024;

describe("an ordinary zip", () => {
  test("gives every entry under the archive's path, whatever its method", async () => {
    const sink = await open(
      "a.zip",
      zipBytes([
        { name: "stored.txt", content: "one", method: 0 },
        { name: "dir/", content: "", method: 0 },
        { name: "dir/deflated.txt", content: "two ".repeat(100_000) },
        { name: "zstd.txt", content: "three", method: 93 },
        { name: "empty.txt", content: "" },
      ]),
    );
    expect(sink.problems).toEqual([]);
    expect(sink.texts).toEqual({
      "a.zip::stored.txt": "one",
      "a.zip::dir/deflated.txt": "two ".repeat(100_000),
      "a.zip::zstd.txt": "three",
      "a.zip::empty.txt": "",
    });
  });

  test("is read by zip64 fields as well", async () => {
    const entries = [
      { name: "a", content: "alpha", zip64: true },
      { name: "b", content: "beta", zip64: true },
    ];
    const sink = await open("big.zip", zipBytes(entries, { zip64: true }));
    expect(sink.problems).toEqual([]);
    expect(sink.texts).toEqual({ "big.zip::a": "alpha", "big.zip::b": "beta" });
  });

  test("without entries is no problem", async () => {
    const sink = await open("none.zip", zipBytes([]));
    expect([sink.blobs, sink.problems]).toEqual([[], []]);
  });

  test("is read behind a launcher, before rubbish and with a comment", async () => {
    const prefix = Buffer.from("#!/bin/sh\nexec java -jar $0\n");
    for (const zip64 of [false, true]) {
      for (const absolute of [false, true]) {
        const bytes = zipBytes([{ name: "a", content: "alpha" }], {
          prefix,
          absolute,
          zip64,
          comment: "hello",
        });
        const sink = await open("app.jar", Buffer.concat([bytes, Buffer.from("rubbish")]));
        expect(sink.problems).toEqual([]);
        expect(sink.texts).toEqual({ "app.jar::a": "alpha" });
      }
    }
  });

  test("gives both of two entries with one name", async () => {
    const sink = await open(
      "a.zip",
      zipBytes([
        { name: "x", content: "1" },
        { name: "x", content: "2" },
      ]),
    );
    expect(sink.blobs.map((blob) => [blob.path, blob.text])).toEqual([
      ["a.zip::x", "1"],
      ["a.zip::x", "2"],
    ]);
  });

  test("is not gone into for what is not wanted", async () => {
    const inner = zipBytes([
      { name: "b.env", content: "B" },
      { name: "b.png", content: "P" },
    ]);
    const bytes = zipBytes([
      { name: "a.env", content: "A" },
      { name: "a.png", content: "P" },
      { name: "in.zip", content: inner },
    ]);
    const sink = await open("a.zip", bytes, { wanted: (path) => path.endsWith(".env") });
    expect(Object.keys(sink.texts)).toEqual(["a.zip::a.env", "a.zip::in.zip::b.env"]);
  });
});

describe("entry names", () => {
  test("are data: climbing, absolute and windows names stay words", async () => {
    const names = ["../../etc/passwd", "/etc/shadow", "C:\\x\\y"];
    const sink = await open("a.zip", zipBytes(names.map((name) => ({ name, content: "x" }))));
    expect(Object.keys(sink.texts)).toEqual([
      "a.zip::../../etc/passwd",
      "a.zip::/etc/shadow",
      "a.zip::C:/x/y",
    ]);
  });

  test("lose what could deceive a terminal", async () => {
    const names = ["a\0b", "\x1b[2Jc", "gpj\u202eexe", ""];
    const sink = await open("a.zip", zipBytes(names.map((name) => ({ name, content: "x" }))));
    const shown = ["a\\u{0}b", "\\u{1b}[2Jc", "gpj\\u{202e}exe", "(unnamed)"].map((name) => "a.zip::" + name);
    expect(Object.keys(sink.texts)).toEqual(shown);
  });

  test("in the code page of DOS or in no encoding at all are read all the same", async () => {
    const sink = await open(
      "a.zip",
      zipBytes([
        { name: Buffer.from([0x81, 0x2e, 0x74]), content: "dos", flags: 0 },
        { name: Buffer.from([0xff, 0xfe, 0x2e]), content: "none" },
      ]),
    );
    expect(sink.problems).toEqual([]);
    expect(Object.entries(sink.texts)).toEqual([
      ["a.zip::ü.t", "dos"],
      ["a.zip::\ufffd\ufffd.", "none"],
    ]);
  });
});

describe("a bad entry is told and the others are read", () => {
  const good = { name: "good", content: "fine" };
  const cases = {
    "with a wrong checksum": [{ name: "bad", content: "seen", crc: 7 }, "archive-corrupt", "seen"],
    "holding more than it says": [
      { name: "bad", content: "seen and more", sizeBytes: 4 },
      "archive-corrupt",
      "seen and more",
    ],
    "holding less than it says": [
      { name: "bad", content: "seen", sizeBytes: 4000 },
      "archive-corrupt",
      "seen",
    ],
    "of garbage": [
      { name: "bad", content: "", packed: Buffer.from("\xff\xff garbage") },
      "archive-corrupt",
      undefined,
    ],
    "reaching beyond the file": [
      { name: "bad", content: "seen", packedBytes: 1e6 },
      "archive-corrupt",
      undefined,
    ],
    "that is encrypted": [{ name: "bad", content: "seen", flags: 1 }, "archive-unsupported", undefined],
    "of an unknown method": [{ name: "bad", content: "seen", method: 99 }, "archive-unsupported", undefined],
  } as const;
  for (const [what, [bad, kind, seen]] of Object.entries(cases)) {
    test(what, async () => {
      const sink = await open("a.zip", zipBytes([bad, good]));
      expect(sink.kinds).toEqual([`${kind} a.zip::bad`]);
      expect(sink.texts["a.zip::good"]).toBe("fine");
      if (seen !== undefined)
        expect(sink.blobs[0]).toEqual({ path: "a.zip::bad", text: seen, state: "abandoned" });
    });
  }

  test("cut off in the middle of its deflate data", async () => {
    const content = Buffer.from(Array.from({ length: 50_000 }, (_, i) => `line ${i * 7919}\n`).join(""));
    const whole = zipBytes([{ name: "x", content }]);
    const packed = whole.subarray(31, 31 + 20_000);
    const sink = await open("a.zip", zipBytes([{ name: "cut", packed, content }, good]));
    expect(sink.kinds).toEqual(["archive-corrupt a.zip::cut"]);
    expect(sink.blobs[0]!.text.length).toBeGreaterThan(10_000);
    expect(content.toString("latin1").startsWith(sink.blobs[0]!.text)).toBe(true);
    expect(sink.texts["a.zip::good"]).toBe("fine");
  });
});

describe("a bad archive", () => {
  test("cut off before its directory is damaged, in words that help", async () => {
    const bytes = zipBytes([{ name: "a", content: "alpha" }]);
    const sink = await open("a.zip", bytes.subarray(0, bytes.length - 30));
    expect(sink.kinds).toEqual(["archive-corrupt a.zip"]);
    expect(sink.problems[0]!.message).toContain("cut off");
  });

  test("cut off inside its third entry gives the two before and the beginning of the third", async () => {
    const content = Array.from({ length: 40_000 }, (_, i) => `line ${i * 7919}`).join("\n");
    const bytes = zipBytes([
      { name: "a", content: "alpha" },
      { name: "b", content: "beta", method: 0 },
      { name: "c", content },
    ]);
    const sink = await open("a.zip", bytes.subarray(0, bytes.length >> 1));
    expect(sink.kinds).toEqual(["archive-corrupt a.zip::c", "archive-corrupt a.zip"]);
    expect(sink.texts).toMatchObject({ "a.zip::a": "alpha", "a.zip::b": "beta" });
    expect(sink.texts["a.zip::c"]!.length).toBeGreaterThan(10_000);
    expect(content.startsWith(sink.texts["a.zip::c"]!)).toBe(true);
  });

  test("claiming more entries than it has gives those it has", async () => {
    const sink = await open("a.zip", zipBytes([{ name: "a", content: "alpha" }], { entryCount: 9 }));
    expect(sink.texts).toEqual({ "a.zip::a": "alpha" });
    expect(sink.kinds).toEqual(["archive-corrupt a.zip"]);
  });

  test("a script that merely ends in .jar is an ordinary file", async () => {
    const sink = await open("run.jar", Buffer.from("#!/bin/sh\necho hello\n"));
    expect(sink.problems).toEqual([]);
    expect(sink.texts).toEqual({ "run.jar": "#!/bin/sh\necho hello\n" });
  });
});

describe("what is hostile ends early", () => {
  test("links are not followed", async () => {
    const sink = await open("a.zip", zipBytes([{ name: "link", content: "/etc/passwd", mode: 0o120777 }]));
    expect([sink.blobs, sink.problems]).toEqual([[], []]);
  });

  test("entries that share bytes are read once", async () => {
    const kernel = { name: "0", content: Buffer.alloc(100_000) };
    const copies = Array.from({ length: 50 }, (_, i) => ({ ...kernel, name: `${i + 1}`, sameAs: 0 }));
    const sink = await open("bomb.zip", zipBytes([kernel, ...copies]), { keep: false });
    expect(sink.blobs.length).toBe(1);
    expect(sink.problems.length).toBe(50);
    expect(new Set(sink.problems.map((problem) => problem.kind))).toEqual(new Set(["archive-corrupt"]));
  });

  test("an entry that inflates too far is left, small ones that do are not", async () => {
    const bytes = zipBytes([
      { name: "bomb", content: Buffer.alloc(20 * MIB) },
      { name: "small", content: Buffer.alloc(MIB) },
    ]);
    const sink = await open("a.zip", bytes, { keep: false });
    expect(sink.kinds).toEqual(["archive-limit a.zip::bomb"]);
    expect(sink.sizeBytes).toBeLessThan(12 * MIB);
    expect(sink.blobs.map((blob) => blob.state)).toEqual(["abandoned", "ended"]);
  });

  test("a bomb of bombs ends at the limits", async () => {
    let bytes = zipBytes([{ name: "0.txt", content: Buffer.alloc(8 * MIB, "0\n") }]);
    for (let level = 0; level < 5; level += 1) {
      bytes = zipBytes(Array.from({ length: 16 }, (_, i) => ({ name: `${level}-${i}.zip`, content: bytes })));
    }
    // Unpacked, it would be 8 TiB.
    const sink = await open("42.zip", bytes, { keep: false, limits: { rootMaxBytes: 64 * MIB } });
    expect(sink.sizeBytes).toBeLessThanOrEqual(64 * MIB);
    expect(sink.problems.every((problem) => problem.kind === "archive-limit")).toBe(true);
    expect(sink.problems.length).toBeGreaterThan(0);
  });
});
