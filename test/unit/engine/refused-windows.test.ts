/** The memory of windows that were refused: it may forget, and never takes one for another. */
import { describe, expect, test } from "bun:test";
import { RefusedWindows } from "../../../src/engine/refused-windows.ts";

const RULE = 7;

/** Bytes that differ in one place, where the slot does not look, and otherwise not at all. */
function pageOf(length: number, at: number, byte: number): Buffer {
  const page = Buffer.alloc(length, "a");
  page[at] = byte;
  return page;
}

describe("windows that were refused", () => {
  test("are known by rule and bytes, wherever they stand", () => {
    const windows = new RefusedWindows();
    const memory = Buffer.from("..key = placeholder..key = placeholder..key = placeholdex..");
    windows.add(RULE, memory, 2, 19);
    expect(windows.has(RULE, memory, 21, 38)).toBe(true);
    expect(windows.has(RULE + 1, memory, 21, 38)).toBe(false);
    expect(windows.has(RULE, memory, 40, 57)).toBe(false);
    expect(windows.has(RULE, memory, 21, 37)).toBe(false);
  });

  test("are not taken for others that differ in any one byte", () => {
    const windows = new RefusedWindows();
    const length = 600;
    windows.add(RULE, pageOf(length, 0, 97), 0, length);
    expect(windows.has(RULE, pageOf(length, 0, 97), 0, length)).toBe(true);
    for (let at = 0; at < length; at++)
      expect(windows.has(RULE, pageOf(length, at, 98), 0, length)).toBe(false);
  });

  test("are forgotten once so many have come after them, and those that came last are known", () => {
    const windows = new RefusedWindows();
    const memory = Buffer.alloc(4000);
    const numbered = (number: number): Buffer => {
      memory.fill(0);
      for (let at = 0; at + 4 <= memory.length; at += 4) memory.writeUInt32LE(number, at);
      return memory;
    };
    for (let number = 0; number < 2000; number++) windows.add(RULE, numbered(number), 0, memory.length);
    expect(windows.has(RULE, numbered(0), 0, memory.length)).toBe(false);
    expect(windows.has(RULE, numbered(1999), 0, memory.length)).toBe(true);
    const known = Array.from({ length: 2000 }, (_, number) =>
      windows.has(RULE, numbered(number), 0, memory.length),
    );
    expect(known.filter(Boolean).length).toBeGreaterThan(300);
  });

  test("that are very long are not kept", () => {
    const windows = new RefusedWindows();
    const memory = Buffer.alloc(8192, "b");
    windows.add(RULE, memory, 0, memory.length);
    expect(windows.has(RULE, memory, 0, memory.length)).toBe(false);
  });
});
