/**
 * The decoders behind one face. Promises: what a decoder throws comes out as a fault of the scope it was asked to blame;
 * faults of whatever the bytes come from pass through unchanged; both ends are counted against the stream's allowance.
 */
import { bunzip2 } from "./bunzip2.ts";
import { ByteStream, type Bytes } from "./byte-stream.ts";
import type { StreamAllowance } from "./core/allowance.ts";
import { ArchiveFault, corrupt, type Scope, unsupported } from "./core/archive-fault.ts";
import { gunzip } from "./gunzip.ts";
import { inflateRaw, unzstd } from "./inflate.ts";
import { unxz, XzError } from "./unxz.ts";

export type Codec = "stored" | "deflate" | "gzip" | "bzip2" | "xz" | "zstd";

export interface DecodeOptions {
  readonly scope: Scope;
  readonly allowance: StreamAllowance;
}

export async function* decode(
  codec: Codec,
  source: Bytes,
  options: DecodeOptions,
): AsyncGenerator<Uint8Array> {
  const upstream: Upstream = { error: undefined };
  try {
    for await (const chunk of decoders[codec](fed(source, options.allowance, upstream))) {
      options.allowance.make(chunk.length);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof ArchiveFault || error === upstream.error) throw error;
    if (error instanceof XzError && error.isUnsupported) {
      throw unsupported(options.scope, error.message, "Unpack it and scan the files.");
    }
    throw corrupt(options.scope, error instanceof Error ? error.message : "it cannot be decoded");
  }
}

const decoders: Readonly<Record<Codec, (source: Bytes) => AsyncGenerator<Uint8Array>>> = {
  stored: pass,
  deflate,
  gzip: gunzip,
  bzip2: bunzip2,
  xz: unxz,
  zstd: unzstd,
};

interface Upstream {
  /** What the source threw, to tell it from what the decoder throws. */
  error: unknown;
}

async function* fed(
  source: Bytes,
  allowance: StreamAllowance,
  upstream: Upstream,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of source) {
      allowance.feed(chunk.length);
      yield chunk;
    }
  } catch (error) {
    upstream.error = error;
    throw error;
  }
}

async function* pass(source: Bytes): AsyncGenerator<Uint8Array> {
  yield* source;
}

async function* deflate(source: Bytes): AsyncGenerator<Uint8Array> {
  const input = new ByteStream(source);
  try {
    yield* inflateRaw(input);
  } finally {
    await input.close();
  }
}
