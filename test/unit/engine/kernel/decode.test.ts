import { beforeAll, describe, expect, test } from "bun:test";
import { findSegments, type Segment } from "../../../../src/engine/transforms/index.ts";
import { damage, makeBuffer, makeText, type Random, seeded, wrap } from "../../../support/decode-cases.ts";
import { DecodeKernel, roomFor } from "../../../support/decode-kernel.ts";
import { seedOf } from "../../../support/random.ts";

const LENGTH_MAX = 256 * 1024;
let kernel: DecodeKernel;

beforeAll(async () => {
  kernel = await DecodeKernel.compile(LENGTH_MAX);
});

function shown(segments: readonly Segment[]): string {
  return segments
    .map(({ kind, start, end, bytes }) => `${kind} ${start}-${end} ${Buffer.from(bytes).toString("latin1")}`)
    .join("\n");
}

/** Both twins on one buffer; `label` names seed and case. Returns how many segments there are. */
function compare(buffer: Uint8Array, label: string): number {
  const expected = findSegments(buffer);
  const decoded = kernel.decode(buffer);
  const faithful = decoded.guardsHeld && !decoded.overflow && shown(decoded.segments) === shown(expected);
  if (!faithful) {
    console.log(`${label}: ${JSON.stringify(Buffer.from(buffer).toString("latin1"))}`);
    expect(shown(decoded.segments)).toBe(shown(expected));
    expect(decoded).toMatchObject({ guardsHeld: true, overflow: false });
  }
  return expected.length;
}

function compareMany(count: number, seed: number, make: (random: Random) => Uint8Array): number {
  const random = seeded(seed);
  let segments = 0;
  for (let index = 0; index < count; index++)
    segments += compare(make(random), `seed ${seed}, case ${index}`);
  return segments;
}

function newSeed(): number {
  const seed = seedOf(20261121);
  console.log(`seed ${seed}`);
  return seed;
}

const text = (content: string) => new TextEncoder().encode(content);

describe("the kernel and its twin", () => {
  test("agree on encoded fragments glued in all contexts", () => {
    expect(compareMany(20_000, 1, makeBuffer)).toBeGreaterThan(10_000);
  });

  test("agree on fragments of a seed that can be chosen", () => {
    expect(compareMany(10_000, newSeed(), makeBuffer)).toBeGreaterThan(5_000);
  });

  test("agree on random bytes", () => {
    compareMany(2_000, newSeed(), (random) => Uint8Array.from({ length: random(300) }, () => random(256)));
  });

  test("agree on random text of few characters", () => {
    const alphabet = text('aZ09+/-_.~=%\\ux{}4150"\n ');
    const make = (random: Random) =>
      Uint8Array.from({ length: random(200) }, () => alphabet[random(alphabet.length)]!);
    expect(compareMany(5_000, newSeed(), make)).toBeGreaterThan(500);
  });

  test("agree on damaged source code", async () => {
    const source = await Bun.file(`${import.meta.dir}/../../../../src/engine/kernel/decode.as.ts`).bytes();
    const make = (random: Random) => {
      const start = random(source.length);
      return damage(source.subarray(start, start + random(3_000)), random);
    };
    compareMany(300, newSeed(), make);
  });

  test("agree on buffers of 0 to 40 bytes", () => {
    const whole = text(Buffer.from("a text long enough for any gate").toString("base64"));
    const hex = text(Buffer.from("a text long enough").toString("hex"));
    for (const source of [
      whole,
      hex,
      text("%41".repeat(14)),
      text("\\x41".repeat(10)),
      text("A".repeat(40)),
    ]) {
      for (let length = 0; length <= 40; length++) {
        compare(source.subarray(0, length), `first ${length}`);
        compare(source.subarray(source.length - length), `last ${length}`);
      }
    }
  });

  test("agree on the smallest and largest code points of every width", () => {
    for (const code of [0, 0x7f, 0x80, 0xff, 0x100, 0x7ff, 0x800, 0xffff, 0x10000, 0x10ffff, 0x110000]) {
      expect(compare(text(`\\u{${code.toString(16)}}\\tsixteen characters`), `code point ${code}`)).toBe(1);
    }
  });

  test("agree on padded texts near the least length, at the end of a run", () => {
    for (let length = 9; length <= 18; length++) {
      const encoded = Buffer.from("a short secret, 18".slice(0, length)).toString("base64");
      const found = compare(text(`some-long-name-some-long-name.${encoded}`), `padded, ${length} bytes`);
      expect(found).toBe(encoded.endsWith("=") && length >= 13 ? 1 : 0);
    }
  });

  test("agree on short texts behind names of every length", () => {
    const encoded = Buffer.from("a text for base64, cut short").toString("base64");
    for (let length = 17; length <= 33; length++) {
      for (let before = 1; before <= 130; before++) {
        const padded = `${encoded.slice(0, length)}=`;
        compare(text(`${"n".repeat(before)}/${padded}`), `${length} characters behind ${before}`);
      }
    }
  });

  test("agree where a text is longer than one segment may be", () => {
    const random = seeded(7);
    for (const length of [36_840, 36_864, 36_867, 73_000, 110_000]) {
      const long = Buffer.from("word ".repeat(length / 5 + 1).slice(0, length));
      expect(compare(text(long.toString("base64")), `base64 of ${length}`)).toBeGreaterThan(0);
      const width = 60 + random(20);
      compare(text(wrap(long.toString("base64"), width, "\r\n  ")), `base64 of ${length}, lines of ${width}`);
      compare(text(`0x${long.toString("hex")}`), `hex of ${length}`);
    }
  });

  test("agree at every length near a cut", () => {
    for (let more = -6; more <= 6; more++) {
      const hex = Buffer.from("x".repeat(24_576 + more)).toString("hex");
      compare(text(hex), `hex ${more}`);
      compare(text(`${hex.slice(0, 49_152 + more)}00${hex}`), `hex broken ${more}`);
      compare(text(Buffer.from("x".repeat(36_864 + more)).toString("base64")), `base64 ${more}`);
      compare(text(`${"a".repeat(4_094 + more)}%41%42${"b".repeat(30)}`), `percent ${more}`);
      compare(text(`%41${"a".repeat(4_090 + more)}%42%43${"b".repeat(4_090)}%44`), `percent twice ${more}`);
      compare(text(`\\t${"a".repeat(4_090 + more)}\\u{102}${"b".repeat(4_090)}\\n`), `escape twice ${more}`);
      compare(text(`${"a".repeat(1_022 + more)}\\n${"b".repeat(30)}`), `escape walked back ${more}`);
    }
  });
});

describe("the kernel's room", () => {
  test("suffices where everything decodes", () => {
    const dense = [
      "%41".repeat(5_000),
      `${"%41".repeat(16)} `.repeat(300),
      '\\x41\\"'.repeat(3_000),
      `${"a".repeat(14)}\\n\\n"`.repeat(1_000),
      `${Buffer.from("twelve bytes").toString("base64").repeat(3)}.`.repeat(500),
      `${Buffer.from("twelve bytes, ok").toString("hex")}.`.repeat(500),
    ];
    for (const content of dense) {
      const buffer = text(content);
      expect(compare(buffer, content.slice(0, 40))).toBeGreaterThan(0);
      expect(kernel.decode(buffer).arenaUsed).toBeLessThanOrEqual(4 * buffer.length);
    }
  });

  test("is never left when it is too small, and the overflow shows", () => {
    const random = seeded(11);
    for (let index = 0; index < 3_000; index++) {
      const buffer = makeBuffer(random);
      const whole = kernel.decode(buffer);
      const records = random(whole.segments.length + 2);
      const arenaBytes = random(whole.arenaUsed + 8);
      const { overflow, guardsHeld, segments } = kernel.decode(buffer, { arenaBytes, records });
      expect(guardsHeld).toBe(true);
      expect(overflow || shown(segments) === shown(whole.segments)).toBe(true);
      if (records < whole.segments.length || arenaBytes < whole.arenaUsed) expect(overflow).toBe(true);
    }
  });

  test("is kept to the byte, whatever the last token writes", () => {
    for (const content of [
      "\\u{1F511}".repeat(5),
      "\\x41".repeat(18),
      Buffer.from("x".repeat(32)).toString("base64"),
    ]) {
      const buffer = text(content);
      for (let arenaBytes = 0; arenaBytes <= 40; arenaBytes++) {
        expect(kernel.decode(buffer, { arenaBytes, records: 4 }).guardsHeld).toBe(true);
      }
    }
  });

  test("is the same again after an overflow", () => {
    const buffer = text(makeText(seeded(3), 300).toString("base64"));
    expect(kernel.decode(buffer, { arenaBytes: 0, records: 0 }).overflow).toBe(true);
    expect(kernel.decode(buffer, roomFor(buffer.length)).overflow).toBe(false);
    expect(compare(buffer, "after an overflow")).toBe(1);
  });
});
