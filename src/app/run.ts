/**
 * The program as a function: arguments and environment in, exit code out.
 * Promises: never rejects; errors end on standard error, usage errors as a sentence, faults of ours without foreign text.
 */
import { isatty } from "node:tty";
import { GossipError, UsageError } from "../contracts/errors.ts";
import { printable } from "../output/text/printable.ts";
import { dispatch } from "./cli.ts";
import type { Cli, CommandContext, CommandEntry, CommandTable } from "./command.ts";
import { cli as allCommands } from "./commands/index.ts";
import { EXIT, exitCodeOf } from "./exit-codes.ts";
import { type Logger, processLogger } from "./log.ts";
import { inputFrom } from "./process-input.ts";
import { isBrokenPipe, outputTo } from "./process-output.ts";
import { rawArguments } from "./raw-arguments.ts";

/** Its descriptor: a stream would be made by asking one for it. */
const STANDARD_INPUT = 0;

type Env = CommandContext["env"];

export async function run(argv: readonly string[], env: Env): Promise<number> {
  const context: CommandContext = {
    env,
    stdout: outputTo(process.stdout, "standard output"),
    stderr: outputTo(process.stderr, "standard error"),
    stdin: () => inputFrom(process.stdin),
    isTyped: isatty(STANDARD_INPUT),
    log: processLogger(env),
  };
  return runWith(allCommands, rawArguments(argv), context);
}

/** The same with commands, streams and log of the caller's choice. */
export async function runWith(cli: Cli, argv: readonly string[], context: CommandContext): Promise<number> {
  try {
    return await dispatch(cli, argv, context);
  } catch (error) {
    context.log.flush();
    await tell(cli, argv, error, context);
    return exitCodeOf(error);
  } finally {
    context.log.flush();
  }
}

async function tell(
  cli: Cli,
  argv: readonly string[],
  error: unknown,
  context: CommandContext,
): Promise<void> {
  try {
    if (error instanceof GossipError && exitCodeOf(error) !== EXIT.internal) {
      const more = error instanceof UsageError && !error.message.includes("\n") ? tryHelp(cli, argv) : "";
      await context.stderr.write(`${cli.name}: ${harmless(error.message)}\n${more}`);
    } else {
      logFault(context.log, error);
    }
  } catch {
    // Standard error is gone; the exit code still tells.
  }
}

/** Messages name files, and a file's name may hold what a terminal obeys. */
function harmless(message: string): string {
  return message.split("\n").map(printable).join("\n");
}

/** The help of the command that was meant, as far as its words are ours. */
function tryHelp(cli: Cli, argv: readonly string[]): string {
  const words = [cli.name];
  let table: CommandTable | undefined = cli.commands;
  for (const word of argv) {
    const entry: CommandEntry | undefined =
      table !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;
    if (entry === undefined) break;
    words.push(word);
    table = "commands" in entry ? entry.commands : undefined;
  }
  return `Try '${words.join(" ")} --help'.\n`;
}

/** For what nothing else caught: logs it, and says whether the process has to end. */
export function reportCrash(error: unknown, env: Env): { readonly exitCode: number } | undefined {
  if (isBrokenPipe(error) && isOfStream(error)) return undefined;
  const log = processLogger(env);
  logFault(log, error);
  log.flush();
  return { exitCode: EXIT.internal };
}

/** Only our standard streams' errors name a descriptor; a broken connection nobody caught leaves the work in an unknown state. */
function isOfStream(error: unknown): boolean {
  return typeof (error as { fd?: unknown }).fd === "number";
}

/** A foreign error's message may quote what was scanned: its kind and its place have to do. */
function logFault(log: Logger, error: unknown): void {
  const own = error instanceof GossipError ? { message: error.message } : {};
  const kind = error instanceof Error ? error.constructor.name : typeof error;
  const at = error instanceof Error ? framesOf(error) : [];
  log.error("gossip_worker", "internal error, please report it", { kind, ...own, at: at.join(" < ") });
}

const FRAMES_MAX = 8;

/** A stack begins with the message, whose lines may look like frames: they are none of ours. */
function framesOf({ stack = "", message }: Error): readonly string[] {
  const said = new Set(message.split("\n"));
  const frames = stack.split("\n").filter((line) => isFrame(line) && !said.has(line));
  return frames.slice(0, FRAMES_MAX).map((line) => line.trim());
}

function isFrame(line: string): boolean {
  return /^\s+at /.test(line);
}
