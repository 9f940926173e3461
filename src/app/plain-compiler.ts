/**
 * Keeps the optimizing compilers of JavaScriptCore out of long work. All loops over bytes are WebAssembly or regexes, which other
 * compilers see to; for the rest, every thread would compile its own copy, at more cost than faster code brings in. The engine
 * reads this setting once, before any code of ours runs, and from the environment only: so the program replaces itself, once.
 * Measured: 5 ms for that; a fifth of the processor time of a scan saved. May not: change what the program does, or fail.
 */

const SETTING = "BUN_JSC_useDFGJIT";
/** Where the modules of a compiled program are; from source, the program is `bun`, and stays as it was started. */
const COMPILED_ROOT = "/$bunfs/";
/** What a decoder leaves where bytes were no UTF-8: they could not be handed on as they were. */
const LOST = "\ufffd";
/** Asked for at once and answered in no time. */
const QUICK_FLAGS = new Set(["--help", "-h", "--version", "-V"]);

export interface Process {
  readonly argv: readonly string[];
  readonly argv0: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly execPath: string;
  readonly execve?: (file: string, args: readonly string[], env: NodeJS.ProcessEnv) => never;
}

/** Does not return where it takes effect. `BUN_JSC_useDFGJIT=1` keeps it from that. */
export function restartPlain(process: Process, main: string): void {
  const args = process.argv.slice(2);
  if (process.env[SETTING] !== undefined || !main.startsWith(COMPILED_ROOT) || !isLong(args)) return;
  if ([...args, ...Object.values(process.env)].some((text) => text?.includes(LOST))) return;
  try {
    process.execve?.(process.execPath, [process.argv0, ...args], { ...process.env, [SETTING]: "0" });
  } catch {
    // Where the system forbids it, the work is done as well, a little slower.
  }
}

/** Scans, and the worker, which has no command; its flags begin with two dashes. */
function isLong(args: readonly string[]): boolean {
  const [command = "--"] = args;
  return (command === "scan" || command.startsWith("--")) && !args.some((arg) => QUICK_FLAGS.has(arg));
}
