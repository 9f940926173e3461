/** What each extractor takes out, and where it says that it stood. */
import { describe, expect, test } from "bun:test";
import {
  DEFAULT_EXTRACT_LIMITS,
  type ExtractedText,
  extract,
} from "../../../../src/sources/extract/index.ts";
import { processorMs } from "../../../support/processor-time.ts";
import { classBytes } from "./class-bytes.ts";
import { PYC } from "./pyc-fixtures.ts";

const LIMITS = DEFAULT_EXTRACT_LIMITS;
const SEED = Number(process.env["SEED"] ?? 7);

function textOf(extracted: ExtractedText | undefined): string {
  return Buffer.from(extracted!.bytes).toString();
}

/** The source bytes that `needle` in the text is said to come from. */
function sourceOf(extracted: ExtractedText, source: Uint8Array, needle: string): string {
  const start = Buffer.from(extracted.bytes).indexOf(needle);
  const span = extracted.sourceSpan({ start, end: start + Buffer.byteLength(needle) });
  return Buffer.from(source.subarray(span.start, span.end)).toString();
}

describe("a class file", () => {
  const others = Object.entries({
    3: 4,
    4: 4,
    5: 8,
    6: 8,
    7: 2,
    8: 2,
    9: 4,
    10: 4,
    11: 4,
    12: 4,
    15: 3,
    16: 2,
    17: 4,
    18: 4,
    19: 2,
    20: 2,
  });
  const constants = others.map(([tag, size]) =>
    Buffer.concat([Buffer.from([Number(tag)]), Buffer.alloc(size, 1)]),
  );

  test("gives its strings in order, whatever stands between", () => {
    const extracted = extract("class", classBytes(["jdbc:x", "", "wörter"], constants), LIMITS);
    expect(textOf(extracted)).toBe("jdbc:x\nwörter\n");
  });

  test("maps each piece of text to its very bytes", () => {
    const bytes = classBytes(["one", "two-three"], constants);
    const extracted = extract("class", bytes, LIMITS)!;
    for (const piece of ["one", "two", "three", "o-t"]) expect(sourceOf(extracted, bytes, piece)).toBe(piece);
  });

  test("cut off or with an unknown constant gives what came before", () => {
    const bytes = classBytes(["one", "two"]);
    expect(textOf(extract("class", bytes.subarray(0, 18), LIMITS))).toBe("one\n");
    const odd = classBytes(["three"], [Buffer.from([1, 0, 1, 0x61]), Buffer.from([99, 1, 2])]);
    expect(textOf(extract("class", odd, LIMITS))).toBe("a\n");
    expect(extract("class", bytes.subarray(0, 9), LIMITS)).toBeUndefined();
  });
});

describe("compiled Python", () => {
  for (const [version, base64] of Object.entries(PYC)) {
    test(`${version} gives the strings of the module and of what is nested in it`, () => {
      const bytes = Buffer.from(base64, "base64");
      const extracted = extract("pyc", bytes, LIMITS)!;
      const lines = textOf(extracted).split("\n");
      for (const line of [
        "first words",
        "A docstring.",
        "raw bytes",
        "ü",
        "nested",
        "LAST",
        "last words",
        "m.py",
      ]) {
        expect(lines).toContain(line);
      }
      expect(sourceOf(extracted, bytes, "raw bytes")).toBe("raw bytes");
      // Bytecode and line tables would show as unprintable bytes.
      expect(textOf(extracted)).not.toMatch(/[\x00-\x09\x0b-\x1f\ufffd]/);
    });
  }

  test("nested too deep or of unknown objects ends quietly", () => {
    const head = Buffer.from(PYC["3.12"]!, "base64").subarray(0, 16);
    const deep = Buffer.concat([
      head,
      Buffer.from("z\x02hi)\x01".repeat(1)),
      Buffer.from(")\x01".repeat(100_000)),
    ]);
    expect(textOf(extract("pyc", deep, LIMITS))).toBe("hi\n");
    const huge = Buffer.concat([
      head,
      Buffer.from([0x28, 0xff, 0xff, 0xff, 0x7f, 0x5a, 2, 0x68, 0x69, 0x3f]),
    ]);
    expect(textOf(extract("pyc", huge, LIMITS))).toBe("hi\n");
  });
});

describe("a notebook", () => {
  const notebook = {
    metadata: { note: "meta" },
    cells: [
      {
        cell_type: "code",
        outputs: [{ text: ['printed [ { " \\'] }],
        source: ['key = "va\\lue"\n', "next()"],
      },
      { cell_type: "markdown", source: "# Prose\nwith ü" },
      { cell_type: "raw", source: [] },
    ],
    nbformat: 4,
  };

  test("gives all cell sources as the editor shows them, and no outputs", () => {
    for (const indent of [0, 1, 4]) {
      const bytes = Buffer.from(JSON.stringify(notebook, null, indent));
      expect(textOf(extract("notebook", bytes, LIMITS))).toBe('key = "va\\lue"\nnext()\n# Prose\nwith ü\n\n');
    }
  });

  test("maps text to the JSON string it stood in", () => {
    const bytes = Buffer.from(JSON.stringify(notebook));
    const extracted = extract("notebook", bytes, LIMITS)!;
    expect(sourceOf(extracted, bytes, "va\\lue")).toBe(JSON.stringify('key = "va\\lue"\n'));
    expect(sourceOf(extracted, bytes, "next")).toBe('"next()"');
  });

  test("of format 3 has its cells in worksheets and code as input", () => {
    const old = { worksheets: [{ cells: [{ input: ["a\n", "b"] }, { source: "c" }] }] };
    expect(textOf(extract("notebook", Buffer.from(JSON.stringify(old)), LIMITS))).toBe("a\nb\nc\n");
  });

  test("cut off anywhere gives what came before, and never throws", () => {
    const bytes = Buffer.from(JSON.stringify(notebook));
    const whole = textOf(extract("notebook", bytes, LIMITS));
    for (let end = 0; end < bytes.length; end += 1) {
      const extracted = extract("notebook", bytes.subarray(0, end), LIMITS);
      if (extracted !== undefined) expect(whole).toStartWith(textOf(extracted));
    }
  });

  test("that is no notebook gives nothing", () => {
    for (const text of ["", "[]", "42", "{]", '{"cells": 7}', "}", "[".repeat(100_000)]) {
      expect(extract("notebook", Buffer.from(text), LIMITS)).toBeUndefined();
    }
  });
});

test("text beyond the limit is cut and said to be", () => {
  const bytes = classBytes(["x".repeat(600), "y".repeat(600)]);
  const extracted = extract("class", bytes, { textMaxBytes: 1000 })!;
  expect([extracted.bytes.length, extracted.truncated]).toEqual([1000, true]);
  expect(sourceOf(extracted, bytes, "yy")).toBe("yy");
  expect(extract("class", bytes, LIMITS)!.truncated).toBe(false);
});

test(`2,000 damaged files are survived (SEED=${SEED})`, () => {
  const samples = [
    ["class", classBytes(["one", "two", "three"])],
    ["notebook", Buffer.from(JSON.stringify({ cells: [{ source: ["a\n", "b"] }, { source: "c" }] }))],
    ...Object.values(PYC).map((base64) => ["pyc", Buffer.from(base64, "base64")] as const),
  ] as const;
  let state = SEED >>> 0;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let round = 0; round < 2000; round += 1) {
    const [kind, sample] = samples[round % samples.length]!;
    const bytes = Buffer.from(sample);
    for (let count = random(4); count >= 0; count -= 1) bytes[random(bytes.length)] = random(256);
    const cut = bytes.subarray(0, random(10) === 0 ? random(bytes.length) : bytes.length);
    let extracted: ReturnType<typeof extract>;
    const spentMs = processorMs(() => {
      extracted = extract(kind, cut, LIMITS);
    });
    expect(spentMs, `round ${round}`).toBeLessThan(1_000);
    if (extracted === undefined) continue;
    expect(extracted.bytes.length).toBeLessThanOrEqual(bytes.length * 3);
    const span = extracted.sourceSpan({ start: 0, end: extracted.bytes.length });
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeLessThanOrEqual(bytes.length);
  }
});
