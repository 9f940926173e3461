/** The filter's nibble tables: whatever the buckets, every literal is let through. */
import { expect, test } from "bun:test";
import { ALL, type ByteSet, foldCase, setOf } from "../../../../src/engine/planner/byte-set.ts";
import { NIBBLES, nibbleAt, POSITIONS } from "../../../../src/engine/planner/nibble-sets.ts";
import { literalNibbles, nibblesWith } from "../../../../src/engine/planner/nibbles.ts";

const TABLE_BYTES = 16;
const BANK_BYTES = NIBBLES * TABLE_BYTES;
const WORDS = ["pass", "toke", "secr", "http", "akia", "://", "ghp_", "key=", "xoxb", "-beg", "mysq", "curl"];
const setsOf = (text: string): ByteSet[] =>
  Array.from({ length: POSITIONS }, (_, at) =>
    at < text.length ? foldCase(setOf(text.charCodeAt(at))) : ALL,
  );

/** As the kernel does it: a bit that all tables of one bank share. */
function letsThrough(tables: Uint8Array, bytes: readonly number[]): boolean {
  const window = Uint8Array.from(bytes);
  for (let bank = 0; bank < tables.length; bank += BANK_BYTES) {
    let bits = 0xff;
    for (let part = 0; part < NIBBLES; part++)
      bits &= tables[bank + part * TABLE_BYTES + nibbleAt(window, 0, part)]!;
    if (bits !== 0) return true;
  }
  return false;
}

const bytesOf = (text: string): number[] => [...Buffer.from(text.padEnd(POSITIONS, "~").slice(0, POSITIONS))];
const many = Array.from(
  { length: 60 },
  (_, index) =>
    `${WORDS[index % 12]!.slice(0, 2)}${String.fromCharCode(97 + (index % 26), 65 + ((index * 7) % 26))}`,
);
const SAMPLE = Buffer.from(
  "const password = process.env.TOKEN; // see https://docs.example.net/keys\n".repeat(200),
);

test.each([
  ["a few literals", WORDS.slice(0, 5), undefined],
  ["more literals than buckets", [...WORDS, ...many], undefined],
  ["more literals than buckets, by a sample", [...WORDS, ...many], SAMPLE],
] as const)("%s are all let through, in either case", (_, texts, sample) => {
  const tables = literalNibbles(texts.map(setsOf), sample);
  for (const text of texts) {
    expect(letsThrough(tables, bytesOf(text))).toBeTrue();
    expect(letsThrough(tables, bytesOf(text.toUpperCase()))).toBeTrue();
  }
});

test("what is added later is let through, and so is what was there", () => {
  const tables = nibblesWith(literalNibbles(WORDS.map(setsOf)), many.map(setsOf));
  for (const text of [...WORDS, ...many]) expect(letsThrough(tables, bytesOf(text))).toBeTrue();
});

test("literals as many as buckets let nothing else through", () => {
  const tables = literalNibbles(WORDS.map(setsOf));
  for (const other of ["word", "func", "data", "0000", "  if"])
    expect(letsThrough(tables, bytesOf(other))).toBeFalse();
});

test("literals that share a bucket let few mixtures of their bytes through", () => {
  const tables = literalNibbles([...WORDS, ...many].map(setsOf));
  const mixtures = WORDS.flatMap((head) => WORDS.map((tail) => head.slice(0, 2) + tail.slice(2)));
  const others = mixtures.filter((text) => !WORDS.includes(text));
  const through = others.filter((text) => letsThrough(tables, bytesOf(text)));
  expect(through.length).toBeLessThan(others.length / 4);
});

test("a sample keeps what is frequent in it out", () => {
  const texts = [...WORDS, ...many];
  const hits = (tables: Uint8Array): number =>
    [...SAMPLE.keys()].filter(
      (at) =>
        at + POSITIONS <= SAMPLE.length && letsThrough(tables, [...SAMPLE.subarray(at, at + POSITIONS)]),
    ).length;
  expect(hits(literalNibbles(texts.map(setsOf), SAMPLE))).toBeLessThanOrEqual(
    hits(literalNibbles(texts.map(setsOf))),
  );
});
