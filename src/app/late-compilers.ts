/**
 * Has the optimizing compilers of JavaScriptCore wait twenty times longer in long work. Loops over bytes are WebAssembly or
 * regexes, which other compilers see to; of the rest every thread would compile its own copy of each function, at more cost than
 * faster code brings in, unless it judges tens of thousands of values. The engine reads its settings once, before any code of ours
 * runs, and from the environment only: so the compiled program replaces itself, once. Measured: 5 ms for that; of a scan on four threads a sixth
 * of the time saved, on one 2 % lost where other processors idle. May not: change what the program does, or fail.
 */
import { type Dirent, readdirSync } from "node:fs";

/** Points a function gathers, some fifteen a call, before it is compiled: 1,000 and 100,000 by default. */
const SETTINGS = {
  BUN_JSC_thresholdForOptimizeAfterWarmUp: "20000",
  BUN_JSC_thresholdForOptimizeAfterLongWarmUp: "20000",
  BUN_JSC_thresholdForOptimizeSoon: "20000",
  BUN_JSC_thresholdForFTLOptimizeAfterWarmUp: "2000000",
};
/** Who has settings of their own keeps them; so the program replaces itself no second time. */
const OWN_SETTING = /^BUN_JSC_/;
/** Where the modules of a compiled program are; from source, the program is `bun`, and stays as it was started. */
const COMPILED_ROOT = "/$bunfs/";
/** What a decoder leaves where bytes were no UTF-8: they could not be handed on as they were. */
const LOST = "\ufffd";
/** Asked for at once and answered in no time. */
const QUICK_FLAGS = new Set(["--help", "-h", "--version", "-V", "--staged"]);
/** Folders with less in them are done before anything is compiled. */
const ENTRIES_MIN = 500;
const FOLDERS_READ_MAX = 100;
/** What a repository has in its folder: its history is more than can be seen from here. */
const OF_HISTORY = new Set([".git", "objects"]);

export interface Process {
  readonly argv: readonly string[];
  readonly argv0: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly execPath: string;
  readonly execve?: (file: string, args: readonly string[], env: NodeJS.ProcessEnv) => never;
}

/** Does not return where it takes effect. */
export function restartWithLateCompilers(process: Process, main: string): void {
  const args = process.argv.slice(2);
  if (!main.startsWith(COMPILED_ROOT) || Object.keys(process.env).some((name) => OWN_SETTING.test(name)))
    return;
  if ([...args, ...Object.values(process.env)].some((text) => text?.includes(LOST))) return;
  // Last, as it reads folders: the program begun anew has settings, and does not read them again.
  if (!isLong(args)) return;
  try {
    process.execve?.(process.execPath, [process.argv0, ...args], { ...process.env, ...SETTINGS });
  } catch {
    // Where the system forbids it, the work is done as well, a little slower.
  }
}

/** The worker, which has no command and begins with two dashes, and scans of more than a little. */
function isLong(args: readonly string[]): boolean {
  if (args.some((arg) => QUICK_FLAGS.has(arg))) return false;
  const [command = "--", ...rest] = args;
  if (command !== "scan") return command.startsWith("--");
  const named = rest.filter((arg) => !arg.startsWith("-"));
  return holdsMuch(named.length === 0 ? ["."] : named);
}

/** Looks into few folders only, the upper ones first. What is none, a file or a flag's value, says nothing. */
function holdsMuch(folders: readonly string[]): boolean {
  const open = [...folders];
  let entries = 0;
  for (let at = 0; at < open.length && at < FOLDERS_READ_MAX; at++) {
    for (const entry of entriesOf(open[at]!)) {
      if (++entries >= ENTRIES_MIN || OF_HISTORY.has(entry.name)) return true;
      if (entry.isDirectory()) open.push(`${open[at]}/${entry.name}`);
    }
  }
  return false;
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
