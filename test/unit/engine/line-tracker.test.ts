import { expect, test } from "bun:test";
import { BLOCK, Kernel } from "../../../src/engine/kernel/kernel.ts";
import { LineTracker } from "../../../src/engine/line-tracker.ts";
import { builtInProgram, kernelModule } from "../../support/engine.ts";
import { Random, seedOf } from "../../support/random.ts";

const PIECES = ["a", "line of text ", "\n", "\r\n", "é", "漢字", "😀", "\t", "x".repeat(40)] as const;

/** Line and column of a byte offset, by plain counting. */
function placeOf(bytes: Uint8Array, offset: number): { line: number; column: number } {
  const before = Buffer.from(bytes.subarray(0, offset)).toString();
  return { line: before.split("\n").length, column: before.length - before.lastIndexOf("\n") };
}

test("places are those of plain counting, in any order asked, over moves of the buffer", () => {
  const random = new Random(seedOf(5));
  const kernel = new Kernel(kernelModule(), builtInProgram().table);
  for (let round = 0; round < 200; round++) {
    const text = Array.from({ length: 1 + random.below(60) }, () => random.pick(PIECES)).join("");
    const bytes = Buffer.from(text);
    const edges = [0];
    for (const char of text) edges.push(edges.at(-1)! + Buffer.byteLength(char));
    kernel.bytes.set(bytes, BLOCK);
    const lines = new LineTracker(kernel);
    lines.reset(BLOCK);
    const keptFrom = random.pick(edges);
    for (let question = 0; question < 8; question++) {
      if (question === 4) {
        lines.advance(BLOCK + keptFrom, BLOCK - 1000);
        kernel.bytes.copyWithin(BLOCK - 1000, BLOCK + keptFrom, BLOCK + bytes.length);
      }
      const from = random.pick(edges.filter((edge) => question < 4 || edge >= keptFrom));
      const to = random.pick(edges.filter((edge) => edge >= from));
      const shift = question < 4 ? BLOCK : BLOCK - 1000 - keptFrom;
      const { line, column } = placeOf(bytes, from);
      const end = placeOf(bytes, to);
      expect(lines.place(from + shift, to + shift), `seed ${random.seed}, ${JSON.stringify(text)}`).toEqual({
        line,
        column,
        endLine: end.line,
        endColumn: end.column,
      });
    }
  }
});
