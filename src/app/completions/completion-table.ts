/** What can be completed, by command: the words of the program as a table that scripts for shells are made of. */
import type { CommandTable } from "../command.ts";
import type { FlagSpec } from "../strict-args.ts";

export interface CompletionWord {
  readonly text: string;
  readonly description: string;
}

export interface CompletionFlag extends CompletionWord {
  /** `--format=`, `--quiet` or `--no-progress`. */
  readonly text: string;
  /** Known values; empty for a switch and for what may be anything, such as a file. */
  readonly values: readonly string[];
}

export interface CompletionRow {
  /** The words that lead there, without the program: `runs submit`; empty at the start. */
  readonly path: string;
  readonly commands: readonly CompletionWord[];
  readonly flags: readonly CompletionFlag[];
}

const HELP: CompletionFlag = { text: "--help", description: "Show the help", values: [] };

/** `values`: those of flags whose table does not know them, by flag. Loads every command. */
export async function completionTable(
  commands: CommandTable,
  values: Readonly<Record<string, readonly string[]>>,
): Promise<readonly CompletionRow[]> {
  const rows: CompletionRow[] = [];
  const visit = async (path: string, table: CommandTable): Promise<void> => {
    const words = Object.entries(table).map(([text, { description }]) => ({ text, description }));
    rows.push({ path, commands: words, flags: path === "" ? [HELP, VERSION] : [HELP] });
    for (const [name, entry] of Object.entries(table)) {
      const below = path === "" ? name : `${path} ${name}`;
      if ("commands" in entry) await visit(below, entry.commands);
      else {
        const { flags } = await entry.load();
        const own = Object.entries(flags).map(([flag, spec]) => completionFlag(flag, spec, values[flag]));
        rows.push({ path: below, commands: [], flags: [...own, HELP] });
      }
    }
  };
  await visit("", commands);
  return rows;
}

const VERSION: CompletionFlag = { text: "--version", description: "Show the version", values: [] };

function completionFlag(name: string, spec: FlagSpec, known: readonly string[] = []): CompletionFlag {
  const { description } = spec;
  if (spec.kind === "boolean")
    return { text: spec.default === true ? `--no-${name}` : `--${name}`, description, values: [] };
  const values = "options" in spec && spec.options !== undefined ? spec.options : known;
  return { text: `--${name}=`, description, values };
}
