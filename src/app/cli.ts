/**
 * Chooses the command: a known first word names it, anything else belongs to the root command.
 * Promises: help and version need no configuration; a command's code is loaded when it is chosen.
 */
import { UsageError } from "../contracts/errors.ts";
import { decideColor } from "../output/color.ts";
import type { Cli, CommandContext, CommandEntry, CommandTable } from "./command.ts";
import { EXIT } from "./exit-codes.ts";
import { nearestName } from "./nearest-name.ts";
import { parseArgs } from "./strict-args.ts";

const HELP_FLAGS: readonly string[] = ["--help", "-h"];
const VERSION_WORDS: readonly string[] = ["--version", "-V", "version"];
/** `help worker` shows the settings of the root command. */
const ROOT_NAME = "worker";

/** Returns the exit code. Throws UsageError and whatever the command throws. */
export async function dispatch(cli: Cli, argv: readonly string[], context: CommandContext): Promise<number> {
  const [first, ...rest] = argv;
  if (first !== undefined && VERSION_WORDS.includes(first)) {
    await context.stdout.write(`${cli.version}\n`);
    return EXIT.clean;
  }
  if (first === "help") return showHelp(cli, rest, context);
  if (first !== undefined && HELP_FLAGS.includes(first)) return showHelp(cli, [], context);
  if (first === undefined && isLookingAround(context)) {
    await showHelp(cli, [], context);
    return EXIT.usage;
  }
  const entry = first === undefined ? undefined : ownEntry(cli.commands, first);
  if (first === undefined || entry === undefined) {
    // The root command takes `-h` for a path; `--help` cannot mean anything else.
    return argv.includes("--help")
      ? showHelp(cli, [ROOT_NAME], context)
      : (await cli.root()).run(argv, context);
  }
  return runEntry(cli, [first], entry, rest, context);
}

/** Somebody at a terminal who typed the bare name, and has set nothing a worker needs: what there is helps more than what is missing. */
function isLookingAround({ isTyped, stdout, env }: CommandContext): boolean {
  return isTyped && stdout.isTerminal && !Object.keys(env).some((name) => name.startsWith("GOSSIP_"));
}

async function runEntry(
  cli: Cli,
  path: readonly string[],
  entry: CommandEntry,
  argv: readonly string[],
  context: CommandContext,
): Promise<number> {
  const end = argv.indexOf("--");
  const flags = end === -1 ? argv : argv.slice(0, end);
  if ("load" in entry) {
    if (flags.some((argument) => HELP_FLAGS.includes(argument))) return showHelp(cli, path, context);
    const command = await entry.load();
    return command.run(parseArgs(command.flags, command.positionals, argv, command.flagHints), context);
  }
  const [name, ...rest] = argv;
  if (name === undefined) {
    const names = Object.keys(entry.commands).join(", ");
    throw new UsageError(`${[cli.name, ...path].join(" ")} needs one of: ${names}`);
  }
  if (HELP_FLAGS.includes(name)) return showHelp(cli, path, context);
  if (name === "help") return showHelp(cli, [...path, ...rest], context);
  const inner = ownEntry(entry.commands, name);
  if (inner === undefined) throw unknownCommand(path, name, entry.commands);
  return runEntry(cli, [...path, name], inner, rest, context);
}

/** Own properties alone: `toString` names no command. */
function ownEntry(table: CommandTable, name: string): CommandEntry | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** Repeats the typed word when it looks like a command's name; a slipped value stays unsaid. */
function unknownCommand(path: readonly string[], typed: string, table: CommandTable): UsageError {
  const word = /^[a-z][a-z-]{0,19}$/.test(typed) ? typed : "<word>";
  const nearest = nearestName(typed, Object.keys(table));
  const hint = nearest === undefined ? `known: ${Object.keys(table).join(", ")}` : `did you mean ${nearest}?`;
  return new UsageError(`unknown command ${[...path, word].join(" ")} (${hint})`);
}

async function showHelp(cli: Cli, words: readonly string[], context: CommandContext): Promise<number> {
  await context.stdout.write(await helpText(cli, words, context));
  return EXIT.clean;
}

async function helpText(cli: Cli, words: readonly string[], context: CommandContext): Promise<string> {
  if (words[0] === ROOT_NAME) return `${(await cli.root()).usage()}\n`;
  const { commandHelp, groupHelp } = await import("./help.ts");
  const { env } = context;
  const color = decideColor({ choice: "auto", env, isTTY: context.stdout.isTerminal });
  const { columns } = context.stdout;
  const options = { version: cli.version, color, ...(columns === undefined ? {} : { columns }) };
  let table = cli.commands;
  for (const [index, word] of words.entries()) {
    const entry = ownEntry(table, word);
    if (entry === undefined) throw unknownCommand(words.slice(0, index), word, table);
    const path = [cli.name, ...words.slice(0, index + 1)].join(" ");
    if ("load" in entry) return commandHelp(path, await entry.load(), options);
    if (index === words.length - 1) return groupHelp(path, entry.description, entry.commands, options);
    table = entry.commands;
  }
  const overview = await groupHelp(cli.name, cli.description, cli.commands, options);
  const worker = `Without a command it runs as a worker, whose settings '${cli.name} help ${ROOT_NAME}' lists.\n`;
  return [overview, ...(cli.notes === undefined ? [] : [cli.notes]), worker].join("\n");
}
