/** A command's surroundings that remember what was written. */
import type { CommandContext } from "../../../src/app/command.ts";
import { createLogger } from "../../../src/app/log.ts";
import { parseLogFilter } from "../../../src/app/log-filter.ts";

export interface Surroundings {
  readonly context: CommandContext;
  readonly written: { stdout: string; stderr: string; log: string };
}

export function surroundings(
  env: Record<string, string> = {},
  isTerminal = false,
  input: () => AsyncIterable<Uint8Array> = nothing,
): Surroundings {
  const written = { stdout: "", stderr: "", log: "" };
  const output = (name: "stdout" | "stderr") => ({
    isTerminal,
    write: async (text: string | Uint8Array) => {
      written[name] += typeof text === "string" ? text : new TextDecoder().decode(text);
    },
  });
  const log = createLogger({
    filter: parseLogFilter("trace"),
    format: "text",
    nowMs: () => 0,
    write: (lines) => {
      written.log += lines;
    },
  });
  const stdin = () => ({
    [Symbol.asyncIterator]: () => input()[Symbol.asyncIterator](),
    [Symbol.dispose]: () => {},
  });
  const context = {
    ...{ env, stdout: output("stdout"), stderr: output("stderr") },
    ...{ stdin, isTyped: isTerminal, log },
  };
  return { context, written };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
