/** Text, UTF-16, binary or extractable, told by the first bytes. */
import { describe, expect, test } from "bun:test";
import { contentKind, extractKind } from "../../../../src/sources/extract/index.ts";
import { PYC } from "./pyc-fixtures.ts";

const TEXT = "name = value\r\n\tnext line\n";
const utf16le = Buffer.from(TEXT, "utf16le");
const utf16be = Buffer.from(utf16le).swap16();
const classHead = Buffer.from([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 65]);
const fatMachO = Buffer.from([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 2]);

describe("the kind of", () => {
  const cases: readonly (readonly [string, Uint8Array, string, string])[] = [
    ["plain text", Buffer.from(TEXT), "a.txt", "text"],
    ["an empty file", Buffer.alloc(0), "a", "text"],
    ["UTF-8 with umlauts", Buffer.from("äöü ".repeat(9)), "a.txt", "text"],
    [
      "a NUL among the first 8,192 bytes",
      Buffer.concat([Buffer.alloc(8191, "x"), Buffer.alloc(1)]),
      "a.txt",
      "binary",
    ],
    [
      "a NUL after the first 8,192 bytes",
      Buffer.concat([Buffer.alloc(8192, "x"), Buffer.alloc(1)]),
      "a.txt",
      "text",
    ],
    ["UTF-16 with a mark", Buffer.concat([Buffer.from([0xff, 0xfe]), utf16le]), "a.ps1", "utf16le"],
    [
      "big-endian UTF-16 with a mark",
      Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be]),
      "a.reg",
      "utf16be",
    ],
    ["UTF-16 without a mark", utf16le, "a.txt", "utf16le"],
    ["big-endian UTF-16 without a mark", utf16be, "a.txt", "utf16be"],
    ["UTF-32", Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), "a.txt", "binary"],
    [
      "small numbers in 16 bits",
      Buffer.from(Uint16Array.from({ length: 50 }, (_, i) => i % 25).buffer),
      "a.bin",
      "binary",
    ],
    ["zeros", Buffer.alloc(100), "a", "binary"],
    ["a class file, whatever its name", classHead, "Main.bin", "extractable"],
    ["a fat Mach-O binary", fatMachO, "tool.class", "binary"],
    ["compiled Python", Buffer.from(PYC["3.12"]!, "base64"), "m.pyc", "extractable"],
    ["a notebook", Buffer.from("{}"), "x.IPYNB", "extractable"],
    ["a binary that is called a notebook", Buffer.alloc(20), "x.ipynb", "binary"],
    ["a file of settings", Buffer.from("A=1\n"), ".env.local", "text"],
  ];
  for (const [what, bytes, name, kind] of cases) {
    test(`${what} is ${kind}`, () => {
      expect(contentKind(bytes, name)).toBe(kind as "text");
    });
  }
});

test("each extractable kind names its extractor", () => {
  expect(extractKind(classHead, "x")).toBe("class");
  expect(extractKind(Buffer.from("{}"), "x.ipynb")).toBe("notebook");
  expect(extractKind(Buffer.from(PYC["2.7"]!, "base64"), "m.pyo")).toBe("pyc");
  expect(extractKind(Buffer.from(TEXT), "m.pyc")).toBeUndefined();
});
