/**
 * Standard output and error as commands see them.
 * Promises: a reader that went away is not a failure: the rest of the text is dropped. Any other fault rejects.
 */
import { GossipError } from "../contracts/errors.ts";
import type { TextOutput } from "./command.ts";

/** The part of a Node stream that is used. */
export interface OutputStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  on(event: "error", listener: (error: Error) => void): unknown;
  write(text: string | Uint8Array, done: (error?: Error | null) => void): unknown;
}

/** `name` stands in errors: `standard output`. */
export function outputTo(stream: OutputStream, name: string): TextOutput {
  let readerGone = false;
  // Every failed write reports here as well; without a listener it would end the process.
  stream.on("error", (error) => {
    readerGone ||= isBrokenPipe(error);
  });
  return {
    isTerminal: stream.isTTY === true,
    ...(stream.columns === undefined ? {} : { columns: stream.columns }),
    write(text) {
      if (readerGone) return Promise.resolve();
      return new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (error === undefined || error === null) return resolve();
          readerGone ||= isBrokenPipe(error);
          if (readerGone) return resolve();
          reject(
            new GossipError(`cannot write to ${name}: ${codeOf(error)}`, { code: "E_OUTPUT", cause: error }),
          );
        });
      });
    },
  };
}

export function isBrokenPipe(error: unknown): boolean {
  return codeOf(error) === "EPIPE";
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "unknown error";
}
