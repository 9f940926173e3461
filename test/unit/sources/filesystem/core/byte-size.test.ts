import { expect, test } from "bun:test";
import { parseSizeBytes } from "../../../../../src/sources/filesystem/core/byte-size.ts";

test.each([
  ["0", 0],
  ["512", 512],
  ["64KB", 64_000],
  ["64 kib", 65_536],
  ["10MB", 10_000_000],
  ["1.5GiB", 1_610_612_736],
  ["7b", 7],
])("%p is a size", (text, expected) => {
  expect(parseSizeBytes(text)).toBe(expected);
});

test.each(["", "MB", "-1", "1e3", "10 TBs", "1..2MB", "9007199254740993", "0x10", "constructor"])(
  "%p is no size",
  (text) => {
    expect(parseSizeBytes(text)).toBeUndefined();
  },
);
