/**
 * Arguments as the caller gave them, byte for byte: the runtime decodes them, and what is no UTF-8 is lost on the way.
 * Promises: where the system still knows the bytes, an argument that lost some becomes a raw path (sources/filesystem/fs-path.ts);
 * every other argument stays as it is. Flags do not name raw paths: they are left alone, and a value behind a blank is refused (strict-args.ts).
 */
import { readFileSync } from "node:fs";
import { rawPath } from "../sources/filesystem/fs-path.ts";

const LOST = "\ufffd";
const NUL = 0;

/** `argv` without the program's own name. */
export function rawArguments(argv: readonly string[], commandLine = ownCommandLine): readonly string[] {
  if (!argv.some(isDamaged)) return argv;
  const given = commandLine()?.slice(-argv.length) ?? [];
  if (given.length < argv.length) return argv;
  return argv.map((arg, index) => (isDamaged(arg) ? rawPath(given[index]!) : arg));
}

function isDamaged(arg: string): boolean {
  return arg.includes(LOST) && !arg.startsWith("-");
}

/** The arguments in bytes, the program's name among them; undefined where the system does not tell. */
function ownCommandLine(): Uint8Array[] | undefined {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync("/proc/self/cmdline");
  } catch {
    return undefined;
  }
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(NUL, at);
    parts.push(bytes.subarray(at, end));
    at = end + 1;
  }
  return parts;
}
