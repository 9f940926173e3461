/** Help for a command or a group: usage and arguments by citty, flags in columns of our own. Loaded when help is asked for. */
import { type ArgsDef, type CommandDef, renderUsage } from "citty";
import type { AnyCommand, CommandTable } from "./command.ts";
import { groupedFlags } from "./help-flags.ts";

export interface HelpOptions {
  readonly version: string;
  readonly color: boolean;
  /** Of the terminal, when it knows. */
  readonly columns?: number;
}

const COLUMNS_DEFAULT = 100;

/** `path`: the words that name the command, the program's first. Ends with a line break. */
export async function commandHelp(path: string, command: AnyCommand, options: HelpOptions): Promise<string> {
  const args: ArgsDef = {};
  for (const { name, description, required, repeated } of command.positionals) {
    const more = repeated === true ? " (may be repeated)" : "";
    args[name] = { type: "positional", description: description + more, required: required === true };
  }
  const usage = await renderUsage({ meta: meta(path, command.description, options), args });
  const parts = [finish(completed(usage, path, command), options.color)];
  if (Object.keys(command.flags).length > 0) parts.push(groupedFlags(command.flags, looks(options)));
  if (command.notes !== undefined) parts.push(command.notes);
  return parts.join("\n");
}

/** The usage line as manuals write it: options named wherever there are some, dots where an argument repeats. */
function completed(usage: string, path: string, { flags, positionals }: AnyCommand): string {
  const hasFlags = Object.keys(flags).length > 0;
  return usage.replace(/^.*USAGE.*$/m, (line) => {
    const named = !hasFlags || line.includes("[OPTIONS]") ? line : line.replace(path, `${path} [OPTIONS]`);
    return positionals
      .filter(({ repeated }) => repeated === true)
      .reduce(
        (text, { name }) => text.replace(`[${name.toUpperCase()}]`, `[${name.toUpperCase()}...]`),
        named,
      );
  });
}

/** As citty styles its own headings and labels. */
function looks({ color, columns = COLUMNS_DEFAULT }: HelpOptions) {
  return {
    widthColumns: Math.min(columns, COLUMNS_DEFAULT),
    heading: (text: string) => (color ? `\u001b[4m\u001b[1m${text}\u001b[22m\u001b[24m` : text),
    label: (text: string) => (color ? `\u001b[36m${text}\u001b[39m` : text),
  };
}

export async function groupHelp(
  path: string,
  description: string,
  commands: CommandTable,
  options: HelpOptions,
): Promise<string> {
  const subCommands: Record<string, CommandDef> = {};
  for (const [name, entry] of Object.entries(commands)) {
    subCommands[name] = { meta: { description: entry.description } };
  }
  return finish(await renderUsage({ meta: meta(path, description, options), subCommands }), options.color);
}

function meta(path: string, description: string, options: HelpOptions) {
  return { name: path, description, version: options.version };
}

/** citty colours whenever it may; a file or a pipe gets plain text. */
function finish(usage: string, color: boolean): string {
  const text = color ? usage : usage.replace(/\u001b\[[0-9;]*m/g, "");
  return `${leftAligned(text).trimEnd()}\n`;
}

/** Names begin in one column; citty has them end in one. */
function leftAligned(usage: string): string {
  return usage.replace(/^ {2}( *)(\S+)( {4}.*?) *$/gm, "  $2$1$3");
}
