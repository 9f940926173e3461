/**
 * The one door to `xz-decompress`: xz as a pull stream. Uses the package's WebAssembly (xz-embedded) directly, as its
 * ReadableStream has one lock for the whole process, on which an xz within an xz would wait for ever. Each stream gets an
 * instance of its own, so that its memory goes when it ends. The pinned version is part of this contract; the tests hold it.
 */
import { XzReadableStream } from "xz-decompress";
import { ByteStream, type Bytes, CHUNK_BYTES } from "./byte-stream.ts";

/** Where the words of the decoder's context stand, in units of 4 bytes from its start. */
const BUFFER_BYTES = 0;
const INPUT = 1;
const INPUT_USED = 2;
const INPUT_SIZE = 3;
const OUTPUT = 4;
const OUTPUT_USED = 5;

const OK = 0;
const STREAM_END = 1;
const FAILURES: Readonly<Record<number, string>> = {
  2: "its integrity check is of a kind that is not known",
  3: "it needs more memory than there is",
  4: "it asks for a dictionary of more than 64 MiB",
  5: "there is no xz header",
  6: "it uses options that are not supported",
  7: "the xz data is damaged",
  8: "the xz data ends early",
};

interface XzExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  create_context(): number;
  destroy_context(context: number): void;
  supply_input(context: number, count: number): void;
  get_next_output(context: number): number;
}

interface XzModule {
  _getModuleInstance(): Promise<void>;
  _moduleInstance: { readonly exports: XzExports };
}

/** Sound as far as we can tell, and beyond what the decoder knows: filters for programs, SHA-256 sums. */
const UNSUPPORTED = new Set([2, 4, 6]);

export class XzError extends Error {
  readonly isUnsupported: boolean;

  constructor(status: number) {
    super(FAILURES[status] ?? FAILURES[7]);
    this.isUnsupported = UNSUPPORTED.has(status);
  }
}

export async function* unxz(source: Bytes): AsyncGenerator<Uint8Array> {
  const module = XzReadableStream as unknown as XzModule;
  await module._getModuleInstance();
  const decoder = module._moduleInstance.exports;
  const input = new ByteStream(source);
  try {
    do yield* readStream(decoder, input);
    while (await startsAnother(input));
  } finally {
    await input.close();
  }
}

async function* readStream(decoder: XzExports, input: ByteStream): AsyncGenerator<Uint8Array> {
  const context = decoder.create_context();
  const words = () => new Uint32Array(decoder.memory.buffer, context, OUTPUT_USED + 1);
  const bufferBytes = Math.min(words()[BUFFER_BYTES]!, CHUNK_BYTES);
  for (;;) {
    const chunk = await input.peek(bufferBytes);
    new Uint8Array(decoder.memory.buffer).set(chunk, words()[INPUT]!);
    decoder.supply_input(context, chunk.length);
    let status = OK;
    do {
      status = decoder.get_next_output(context);
      const out = words();
      const made = new Uint8Array(decoder.memory.buffer).slice(
        out[OUTPUT]!,
        out[OUTPUT]! + out[OUTPUT_USED]!,
      );
      out[OUTPUT_USED] = 0;
      if (made.length > 0) yield made;
      else if (status === OK && chunk.length === 0) throw new XzError(8);
      if (status !== OK && status !== STREAM_END) throw new XzError(status);
      if (made.length === 0) break;
    } while (status === OK);
    const used = words()[INPUT_USED]!;
    await input.takeAll(used);
    if (status === STREAM_END) break;
    if (used < words()[INPUT_SIZE]!) throw new XzError(7);
  }
  decoder.destroy_context(context);
}

/** Streams may follow one another, with zeros in fours between them. */
async function startsAnother(input: ByteStream): Promise<boolean> {
  for (;;) {
    const word = await input.peek(4);
    if (word.length === 0) return false;
    if (word.some((byte) => byte !== 0)) return true;
    await input.takeAll(word.length);
  }
}
