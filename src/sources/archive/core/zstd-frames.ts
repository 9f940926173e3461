/**
 * Follows the frames of zstd data beside the decoder, which in Bun ends quietly where data is cut off or something else
 * follows. Decodes nothing: frame and block headers tell their lengths. Promises: constant memory, O(bytes).
 */
const FRAME_MAGIC = 0xfd2fb528;
const SKIPPABLE_MAGIC = 0x184d2a50;
const CONTENT_SIZE_BYTES = [0, 2, 4, 8] as const;
const DICTIONARY_ID_BYTES = [0, 1, 2, 4] as const;
const RLE_BLOCK = 1;

type Expecting = "magic" | "skippable-size" | "descriptor" | "block" | "strayed";

export class ZstdFrames {
  #expecting: Expecting = "magic";
  /** The header bytes collected so far, and how many make it whole. */
  #header: number[] = [];
  #headerBytes = 4;
  #skipBytes = 0;
  #hasChecksum = false;
  #bytes = 0;

  /** What is wrong with the data if it ends here. */
  get fault(): string | undefined {
    if (this.#expecting === "strayed") return "after its end follow bytes that are not zstd";
    const atBoundary = this.#expecting === "magic" && this.#header.length === 0 && this.#skipBytes === 0;
    return atBoundary && this.#bytes > 0 ? undefined : "the zstd data ends early";
  }

  feed(chunk: Uint8Array): void {
    this.#bytes += chunk.length;
    for (let i = 0; i < chunk.length && this.#expecting !== "strayed"; ) {
      const skipped = Math.min(this.#skipBytes, chunk.length - i);
      this.#skipBytes -= skipped;
      i += skipped;
      if (i === chunk.length) return;
      this.#header.push(chunk[i++]!);
      if (this.#header.length === this.#headerBytes) this.#readHeader();
    }
  }

  #readHeader(): void {
    const header = this.#header;
    this.#header = [];
    if (this.#expecting === "magic") this.#readMagic(littleEndian(header));
    else if (this.#expecting === "skippable-size") this.#expect("magic", 4, littleEndian(header));
    else if (this.#expecting === "descriptor") this.#readDescriptor(header[0]!);
    else this.#readBlock(littleEndian(header));
  }

  #readMagic(magic: number): void {
    if (magic === FRAME_MAGIC) this.#expect("descriptor", 1, 0);
    else if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE_MAGIC) this.#expect("skippable-size", 4, 0);
    else this.#expect("strayed", 0, 0);
  }

  #readDescriptor(descriptor: number): void {
    const singleSegment = (descriptor & 0x20) !== 0;
    const sizeFlag = descriptor >> 6;
    const contentSizeBytes = sizeFlag === 0 && singleSegment ? 1 : CONTENT_SIZE_BYTES[sizeFlag as 0]!;
    this.#hasChecksum = (descriptor & 4) !== 0;
    const rest = (singleSegment ? 0 : 1) + DICTIONARY_ID_BYTES[(descriptor & 3) as 0]! + contentSizeBytes;
    this.#expect("block", 3, rest);
  }

  #readBlock(header: number): void {
    const isLast = (header & 1) !== 0;
    const bodyBytes = ((header >> 1) & 3) === RLE_BLOCK ? 1 : header >>> 3;
    if (isLast) this.#expect("magic", 4, bodyBytes + (this.#hasChecksum ? 4 : 0));
    else this.#expect("block", 3, bodyBytes);
  }

  #expect(what: Expecting, headerBytes: number, skipBytes: number): void {
    this.#expecting = what;
    this.#headerBytes = headerBytes;
    this.#skipBytes = skipBytes;
  }
}

function littleEndian(bytes: readonly number[]): number {
  return bytes.reduceRight((value, byte) => ((value << 8) | byte) >>> 0, 0);
}
