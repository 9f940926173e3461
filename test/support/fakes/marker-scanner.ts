/**
 * A stand-in for the engine: every `MARK{name}` is a match, also across block borders. Small blocks can be asked for, so
 * that tests reach the border with small files.
 */
import { SecretBytes } from "../../../src/contracts/secret.ts";
import type { Match } from "../../../src/engine/match.ts";
import type { BlobEncoding, ThreadScanner } from "../../../src/scan/pipeline/thread-parts.ts";

export class MarkerScanner implements ThreadScanner {
  readonly block: Uint8Array;
  readonly encodings: BlobEncoding[] = [];
  #text = "";

  constructor(blockBytes = 1 << 20) {
    this.block = new Uint8Array(blockBytes);
  }

  begin(encoding: BlobEncoding = "bytes"): void {
    this.encodings.push(encoding);
    this.#text = "";
  }

  scanBlock(length: number): void {
    this.#text += Buffer.from(this.block.buffer, this.block.byteOffset, length).toString("latin1");
  }

  end(): Match[] {
    return [...this.#text.matchAll(/MARK\{(\w+)\}/g)].map((hit) =>
      markerMatch(this.#text, hit[1]!, hit.index),
    );
  }
}

function markerMatch(text: string, name: string, start: number): Match {
  const before = text.slice(0, start).split("\n");
  const place = { line: before.length, column: before.at(-1)!.length + 1 };
  const end = start + name.length + 6;
  return {
    ruleId: "test-marker",
    secret: new SecretBytes(new TextEncoder().encode(name)),
    span: { start, end },
    place: { ...place, endLine: place.line, endColumn: place.column + end - start },
    context: { bytes: new SecretBytes(new TextEncoder().encode(text.slice(start, end))), start },
    allowed: text.slice(end).startsWith(" allowed"),
    decodedBy: [],
    confidence: 5,
    verdict: "plausible",
    reasons: [],
  };
}
