/** What a subcommand is: its words for the help, its arguments, and what it does. */
import type { Logger } from "./log.ts";
import type { FlagSpecs, ParsedArgs, PositionalSpec } from "./strict-args.ts";
import type { FlagHints } from "./unknown-flag.ts";

/** Where a command writes. */
export interface TextOutput {
  /** Resolves when the text is handed on; when the reader is gone it resolves as well and the text is dropped. */
  write(text: string | Uint8Array): Promise<void>;
  readonly isTerminal: boolean;
  /** Of the terminal; undefined when there is none or it does not know. */
  readonly columns?: number;
}

/** What a command reads; disposing ends the reading. */
export type ByteInput = AsyncIterable<Uint8Array> & Disposable;

/** What a command may use of its process. */
export interface CommandContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: TextOutput;
  readonly stderr: TextOutput;
  /** Standard input; asking for it is what begins to read, and whoever asked disposes of it. */
  readonly stdin: () => ByteInput;
  /** Whether standard input is typed by somebody. */
  readonly isTyped: boolean;
  readonly log: Logger;
}

export interface Command<F extends FlagSpecs = FlagSpecs> {
  readonly description: string;
  readonly flags: F;
  readonly positionals: readonly PositionalSpec[];
  /** What to do instead of flags that other scanners have. */
  readonly flagHints?: FlagHints;
  /** Closes the help: examples, exit codes. */
  readonly notes?: string;
  /** Returns the exit code. A UsageError ends in 2, another GossipError in 1. */
  run(args: ParsedArgs<F>, context: CommandContext): Promise<number>;
}

/** A command whose table of flags is forgotten, so that commands fit in one list. */
export interface AnyCommand {
  readonly description: string;
  readonly flags: FlagSpecs;
  readonly positionals: readonly PositionalSpec[];
  readonly flagHints?: FlagHints;
  readonly notes?: string;
  run(args: ParsedArgs<FlagSpecs>, context: CommandContext): Promise<number>;
}

/** Types `run` by the table of flags. The parser guarantees that `args` fit it. */
export function defineCommand<const F extends FlagSpecs>(command: Command<F>): AnyCommand {
  return { ...command, run: (args, context) => command.run(args as ParsedArgs<F>, context) };
}

/** An entry of a list of commands: loaded when it is chosen. */
export type CommandEntry =
  | { readonly description: string; readonly load: () => Promise<AnyCommand> }
  | { readonly description: string; readonly commands: CommandTable };

export type CommandTable = Readonly<Record<string, CommandEntry>>;

/** The command that runs when no subcommand is named: it reads its own arguments. */
export interface RootCommand {
  usage(): string;
  run(argv: readonly string[], context: CommandContext): Promise<number>;
}

export interface Cli {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly commands: CommandTable;
  /** What the overview shows below the commands: examples. */
  readonly notes?: string;
  readonly root: () => Promise<RootCommand>;
}
