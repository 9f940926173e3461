/** What a crafted block could do to a careless decoder. */
import { expect, test } from "bun:test";
import { BitReader, readBlock } from "../../../../src/sources/archive/core/bzip2-block.ts";

/** Writes bit strings one after another. */
function bytesOf(...bits: readonly string[]): Buffer {
  const text = bits.join("");
  const padded = text.padEnd(Math.ceil(text.length / 8) * 8, "0");
  return Buffer.from(padded.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
}

test("a run of zero symbols that overflows its counter is refused", () => {
  const start = ["0".repeat(32), "0", "0".repeat(24)];
  const alphabet = ["1" + "0".repeat(15), "1" + "0".repeat(15)];
  const selectors = ["010", "000000000000011", "000"];
  // Three symbols (run of one, run of two, end) with codes of 1, 2 and 2 bits.
  const code = ["00001", "0", "100", "0"];
  const symbols = ["0".repeat(60)];
  const bytes = bytesOf(...start, ...alphabet, ...selectors, ...code, ...code, ...symbols);
  expect(() => readBlock(new BitReader(bytes), 9)).toThrow("longer than its stream allows");
});
