/**
 * gzip as a pull stream, member after member. Reads the frame itself and leaves the deflating to zlib, since zlib's own
 * gzip mode drops its last output when the checksum or what follows is wrong: here all output comes first.
 */
import { ByteStream, type Bytes } from "./byte-stream.ts";
import { crc32, inflateRaw } from "./inflate.ts";

const HEADER_CRC = 2;
const EXTRA = 4;
const NAME = 8;
const COMMENT = 16;

class GzipError extends Error {}

export async function* gunzip(source: Bytes): AsyncGenerator<Uint8Array> {
  const input = new ByteStream(source);
  try {
    do yield* readMember(input);
    while (await startsAnother(input));
  } finally {
    await input.close();
  }
}

async function* readMember(input: ByteStream): AsyncGenerator<Uint8Array> {
  await skipHeader(input);
  let crc = 0;
  let sizeBytes = 0;
  for await (const chunk of inflateRaw(input)) {
    crc = crc32(chunk, crc);
    sizeBytes += chunk.length;
    yield chunk;
  }
  const trailer = new DataView(copy(await exactly(input, 8)).buffer);
  if (trailer.getUint32(0, true) !== crc) throw new GzipError("the gzip checksum does not fit the content");
  if (trailer.getUint32(4, true) !== sizeBytes % 2 ** 32) {
    throw new GzipError("the gzip length does not fit the content");
  }
}

async function skipHeader(input: ByteStream): Promise<void> {
  const header = copy(await exactly(input, 10));
  if (header[0] !== 0x1f || header[1] !== 0x8b || header[2] !== 8) {
    throw new GzipError("there is no gzip header");
  }
  const flags = header[3]!;
  if (flags & EXTRA) {
    const size = await exactly(input, 2);
    await exactly(input, size[0]! | (size[1]! << 8));
  }
  if (flags & NAME) await skipText(input);
  if (flags & COMMENT) await skipText(input);
  if (flags & HEADER_CRC) await exactly(input, 2);
}

async function skipText(input: ByteStream): Promise<void> {
  for (;;) {
    const chunk = await input.peek(256);
    if (chunk.length === 0) throw new GzipError("the gzip data ends early");
    const end = chunk.indexOf(0);
    await input.takeAll(end < 0 ? chunk.length : end + 1);
    if (end >= 0) return;
  }
}

/** Tapes pad with zeros; anything else that follows is a member or a fault. */
async function startsAnother(input: ByteStream): Promise<boolean> {
  for (;;) {
    const chunk = await input.peek(512);
    if (chunk.length === 0) return false;
    if (chunk[0] === 0x1f && chunk[1] === 0x8b) return true;
    if (chunk.some((byte) => byte !== 0)) {
      throw new GzipError("after its end follow bytes that are not gzip");
    }
    await input.takeAll(chunk.length);
  }
}

async function exactly(input: ByteStream, count: number): Promise<Uint8Array> {
  const bytes = await input.takeAll(count);
  if (bytes.length < count) throw new GzipError("the gzip data ends early");
  return bytes;
}

function copy(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes);
}
