/** Help for a command or a group, laid out by citty. Loaded when help is asked for. */
import { type ArgsDef, type CommandDef, renderUsage } from "citty";
import type { AnyCommand, CommandTable } from "./command.ts";
import { groupedFlags, isGrouped } from "./help-flags.ts";
import type { FlagSpec } from "./strict-args.ts";

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
  const grouped = isGrouped(command.flags);
  for (const [name, spec] of grouped ? [] : Object.entries(command.flags)) args[name] = argOf(spec);
  const usage = await renderUsage({ meta: meta(path, command.description, options), args });
  const parts = [finish(usage, options.color)];
  if (grouped) parts.push(groupedFlags(command.flags, looks(options)));
  if (command.notes !== undefined) parts.push(command.notes);
  return parts.join("\n");
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

function argOf(spec: FlagSpec): ArgsDef[string] {
  switch (spec.kind) {
    case "boolean":
      return { type: "boolean", description: spec.description, default: spec.default ?? false };
    case "choice":
      return withDefault(
        { type: "enum", description: spec.description, options: [...spec.options] },
        spec.default,
      );
    case "list": {
      const valueHint = spec.options?.join("|") ?? spec.hint;
      return { type: "string", description: `${spec.description} (may be repeated)`, valueHint };
    }
    default: {
      const text = { type: "string" as const, description: spec.description, valueHint: spec.hint };
      return withDefault(text, spec.default === undefined ? undefined : String(spec.default));
    }
  }
}

function withDefault<T extends ArgsDef[string]>(arg: T, value: string | undefined): T {
  return value === undefined ? arg : { ...arg, default: value };
}

/** citty colours whenever it may; a file or a pipe gets plain text. */
function finish(usage: string, color: boolean): string {
  const text = color ? usage : usage.replace(/\u001b\[[0-9;]*m/g, "");
  return `${text.trimEnd()}\n`;
}
