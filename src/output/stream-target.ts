/**
 * Writes chunks to a stream at the pace of its reader.
 * Promises: one chunk under way at a time, all handed over when it resolves; a closed pipe (EPIPE) ends the writing without an error.
 */
import { GossipError } from "../contracts/errors.ts";

/** The part of `process.stdout` used here. */
export interface ByteStream {
  write(chunk: Uint8Array, done: (error?: Error | null) => void): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
  off(event: "error", listener: (error: Error) => void): unknown;
}

export async function writeToStream(chunks: Iterable<Uint8Array>, stream: ByteStream): Promise<void> {
  for (const chunk of chunks) {
    const error = await writeChunk(chunk, stream);
    if (error === undefined) continue;
    if (errorCode(error) === "EPIPE") return;
    throw new GossipError(`the report could not be written to standard output (${errorCode(error)})`, {
      code: "E_OUTPUT",
      cause: error,
    });
  }
}

/** What went wrong, told by callback or by event, whichever the stream uses first. */
function writeChunk(chunk: Uint8Array, stream: ByteStream): Promise<Error | undefined> {
  return new Promise((resolve) => {
    const onError = (error: Error): void => resolve(error);
    stream.on("error", onError);
    stream.write(chunk, (error) => {
      if (!error) stream.off("error", onError);
      resolve(error ?? undefined);
    });
  });
}

/** The system's own code, which an error of ours has as its cause. */
function errorCode(error: Error): string {
  const reason = error instanceof GossipError && error.cause instanceof Error ? error.cause : error;
  return "code" in reason && typeof reason.code === "string" ? reason.code : reason.name;
}
