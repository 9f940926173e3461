import { describe, expect, test } from "bun:test";
import { compactUtf16, type Utf16Order } from "../../../../src/engine/transforms/index.ts";

const TEXT = "password = several words, no more";

function encode(text: string, order: Utf16Order): Uint8Array {
  const bytes = Buffer.from(text, "utf16le");
  return new Uint8Array(order === "utf16le" ? bytes : bytes.swap16());
}

describe.each(["utf16le", "utf16be"] as const)("%s", (order) => {
  test("compacts in place to one byte a unit, so that offsets map by doubling", () => {
    const bytes = encode(`\ufeff${TEXT}\u00e9\u20ac\u0100!`, order);
    const length = compactUtf16(bytes, bytes.length, order);
    expect(length).toBe(TEXT.length + 5);
    expect(Buffer.from(bytes.subarray(0, length)).toString("latin1")).toBe(`\xff${TEXT}\xe9\xff\xff!`);
  });

  test("drops half a unit at the end and leaves the bytes behind `length` alone", () => {
    const bytes = encode("abcd", order);
    expect(compactUtf16(bytes, 5, order)).toBe(2);
    expect([...bytes.subarray(0, 2)]).toEqual([0x61, 0x62]);
    expect([...bytes.subarray(5)]).toEqual([...encode("abcd", order).subarray(5)]);
  });
});
