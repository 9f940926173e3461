/** Standard input as commands see it. Promises: once disposed, nothing more is read and the process may end, whatever the writer does. */
import type { ByteInput } from "./command.ts";

/** The part of a Node stream that is used. */
export interface InputStream extends AsyncIterable<Uint8Array> {
  destroy(): unknown;
}

export function inputFrom(stream: InputStream): ByteInput {
  return {
    [Symbol.asyncIterator]: () => stream[Symbol.asyncIterator](),
    [Symbol.dispose]: () => {
      stream.destroy();
    },
  };
}
