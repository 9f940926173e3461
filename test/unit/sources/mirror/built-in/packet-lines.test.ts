/** Packets however the stream is cut. */
import { expect, test } from "bun:test";
import { packetLines } from "../../../../../src/sources/mirror/built-in/packet-lines.ts";

async function* inPieces(text: string, length: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function read(text: string, length: number): Promise<readonly (string | undefined)[]> {
  const lines: (string | undefined)[] = [];
  for await (const line of packetLines(inPieces(text, length)))
    lines.push(line === undefined ? undefined : Buffer.from(line).toString());
  return lines;
}

test("packets come whole and in order, whatever the pieces", async () => {
  const text = "0008abcd0000000500040009x\0yz\n0001";
  for (let length = 1; length <= text.length; length++)
    expect(await read(text.replace("00050004", "0005e0004"), length)).toEqual([
      "abcd",
      undefined,
      "e",
      "",
      "x\0yz\n",
      undefined,
    ]);
});

test.each(["<html>", "0003", "zzzz", "00", "0009ab"])("%j is an error", async (text) => {
  await expect(read(text, 3)).rejects.toThrow();
});
