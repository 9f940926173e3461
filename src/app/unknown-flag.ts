/**
 * What to say of a flag no command has. Promises: repeats what looks like a flag's name and nothing else, for the rest may be a
 * slipped secret; a flag of another scanner is told apart from a mistyped one of ours. Pure.
 */
import { UsageError } from "../contracts/errors.ts";
import { nearestName } from "./nearest-name.ts";
import { hintFor } from "./other-scanners.ts";

/** By a flag's name with its dashes: what to do instead. */
export type FlagHints = Readonly<Record<string, string>>;

/** `names`: those of the command, without dashes. */
export function unknownFlag(argument: string, names: readonly string[], hints: FlagHints): UsageError {
  const [flag, name] = /^--([A-Za-z][A-Za-z0-9_-]{0,39})(?==|$)/.exec(argument) ?? [];
  if (flag === undefined || name === undefined) return unknownShortFlag(hints, argument);
  const hint = hintFor(hints, flag);
  if (hint !== undefined) return new UsageError(`unknown flag ${flag}: ${hint}`);
  const nearest = nearestName(name.toLowerCase().replaceAll("_", "-"), names);
  return new UsageError(
    `unknown flag ${flag}${nearest === undefined ? "" : ` (did you mean --${nearest}?)`}`,
  );
}

function unknownShortFlag(hints: FlagHints, argument: string): UsageError {
  const flag = /^-[A-Za-z](?==|$)/.exec(argument)?.[0];
  const hint = flag === undefined ? undefined : hintFor(hints, flag);
  if (flag === undefined || hint === undefined)
    return new UsageError("unknown flag; flags are written --name=value");
  return new UsageError(`unknown flag ${flag}: ${hint}`);
}
