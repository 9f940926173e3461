import { describe, expect, test } from "bun:test";
import { compactUtf16, detectUtf16, type Utf16Order } from "../../../../src/engine/transforms/index.ts";

const TEXT = "password = several words, no more";

function encode(text: string, order: Utf16Order): Uint8Array {
  const bytes = Buffer.from(text, "utf16le");
  return new Uint8Array(order === "utf16le" ? bytes : bytes.swap16());
}

describe.each(["utf16le", "utf16be"] as const)("%s", (order) => {
  test("is told by its byte order mark, however short", () => {
    expect(detectUtf16(encode("\ufeff", order))).toBe(order);
    expect(detectUtf16(encode("\ufeff\u4e2d\u6587", order))).toBe(order);
  });

  test("is told by 32 units of ASCII without a mark", () => {
    expect(detectUtf16(encode(TEXT.slice(0, 32), order))).toBe(order);
    expect(detectUtf16(encode(TEXT.slice(0, 31), order))).toBeUndefined();
  });

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

test("UTF-8, UTF-32, empty and binary input are not UTF-16", () => {
  expect(detectUtf16(new TextEncoder().encode(TEXT.repeat(3)))).toBeUndefined();
  expect(detectUtf16(Uint8Array.of(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0))).toBeUndefined();
  expect(detectUtf16(new Uint8Array(0))).toBeUndefined();
  expect(detectUtf16(new Uint8Array(200))).toBeUndefined();
  const almost = encode(TEXT, "utf16le");
  almost[41] = 4;
  expect(detectUtf16(almost)).toBeUndefined();
});
