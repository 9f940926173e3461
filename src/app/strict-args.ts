/**
 * Reads a subcommand's arguments: `--name=value` or `--name value`, `--flag`, `--flag=true|false`, `--no-flag`, positionals; `--`
 * ends flags.
 * Promises: anything else is a UsageError that never repeats a value; the result is typed by the command's table.
 */
import { UsageError } from "../contracts/errors.ts";
import { isRaw } from "../sources/filesystem/fs-path.ts";
import { type FlagHints, unknownFlag } from "./unknown-flag.ts";

interface FlagBase {
  readonly description: string;
  /** The heading the help lists it under. */
  readonly group?: string;
}

/** One flag. Names are lower case with dashes. Only `list` may be given more than once. */
export type FlagSpec =
  | (FlagBase & { readonly kind: "boolean"; readonly default?: boolean })
  | (FlagBase & { readonly kind: "text"; readonly hint: string; readonly default?: string })
  | (FlagBase & { readonly kind: "choice"; readonly options: readonly string[]; readonly default?: string })
  | (FlagBase & {
      readonly kind: "integer";
      readonly hint: string;
      readonly min: number;
      readonly max: number;
      readonly default?: number;
    })
  | (FlagBase & { readonly kind: "list"; readonly hint: string; readonly options?: readonly string[] });

export type FlagSpecs = Readonly<Record<string, FlagSpec>>;

export interface PositionalSpec {
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  /** Takes all that follow; the last one only. */
  readonly repeated?: boolean;
}

interface FlagType {
  readonly boolean: boolean;
  readonly text: string;
  readonly choice: string;
  readonly integer: number;
  readonly list: readonly string[];
}

type OneFlag<S extends FlagSpec> = S extends {
  readonly kind: "choice";
  readonly options: readonly (infer O)[];
}
  ? O
  : FlagType[S["kind"]];

/** A flag that was not given and has no default is undefined; a list is empty, a boolean false. */
export type FlagValues<F extends FlagSpecs> = {
  readonly [N in keyof F]: F[N] extends
    | { readonly kind: "boolean" | "list" }
    | { readonly default: string | number }
    ? OneFlag<F[N]>
    : OneFlag<F[N]> | undefined;
};

export interface ParsedArgs<F extends FlagSpecs> {
  readonly flags: FlagValues<F>;
  readonly positionals: readonly string[];
}

type Given = Map<string, boolean | number | string | string[]>;

/** `hints`: what to do instead of flags that are known from elsewhere, by their names with dashes. */
export function parseArgs<const F extends FlagSpecs>(
  flags: F,
  positionals: readonly PositionalSpec[],
  argv: readonly string[],
  hints: FlagHints = {},
): ParsedArgs<F> {
  const given: Given = new Map();
  const rest: string[] = [];
  const end = argv.includes("--") ? argv.indexOf("--") : argv.length;
  for (let index = 0; index < end; index++) {
    const argument = argv[index]!;
    if (!isFlag(argument)) rest.push(argument);
    else if (!wantsValue(flags, argument) || index + 1 >= end || isFlag(argv[index + 1]!))
      takeFlag({ flags, hints }, given, argument);
    else takeFlag({ flags, hints }, given, `${argument}=${argv[++index]}`);
  }
  rest.push(...argv.slice(end + 1));
  checkPositionals(positionals, rest);
  const values = Object.entries(flags).map(([name, spec]) => [name, given.get(name) ?? absent(spec)]);
  return { flags: Object.fromEntries(values) as FlagValues<F>, positionals: rest };
}

const isFlag = (argument: string): boolean => argument.startsWith("-") && argument !== "-";

/** A flag whose value is the argument behind it, if that is no flag. */
function wantsValue(flags: FlagSpecs, argument: string): boolean {
  const name = argument.slice(2);
  return argument.startsWith("--") && Object.hasOwn(flags, name) && flags[name]!.kind !== "boolean";
}

function absent(spec: FlagSpec): boolean | number | string | readonly string[] | undefined {
  if (spec.kind === "list") return [];
  return spec.default ?? (spec.kind === "boolean" ? false : undefined);
}

interface Known {
  readonly flags: FlagSpecs;
  readonly hints: FlagHints;
}

function takeFlag(known: Known, given: Given, argument: string): void {
  const { flags } = known;
  const [, typed, value] = /^--([a-z][a-z0-9-]*)(?:=(.*))?$/s.exec(argument) ?? [];
  if (typed === undefined) throw unknownFlag(argument, Object.keys(flags), known.hints);
  const negated = negatedName(flags, typed);
  const name = negated ?? typed;
  const spec = Object.hasOwn(flags, name) ? flags[name]! : undefined;
  if (spec === undefined) throw unknownFlag(argument, Object.keys(flags), known.hints);
  if (spec.kind === "list") {
    const list = (given.get(name) as string[] | undefined) ?? [];
    given.set(name, [...list, checkOption(name, spec.options, textOf(name, value))]);
    return;
  }
  if (given.has(name)) throw new UsageError(`flag --${name} is given twice`);
  if (negated !== undefined) {
    if (value !== undefined) throw new UsageError(`flag --${typed} takes no value`);
    given.set(name, false);
    return;
  }
  given.set(name, readValue(name, spec, value));
}

/** `color` for `no-color` when that names a boolean, and is no flag itself. */
function negatedName(flags: FlagSpecs, typed: string): string | undefined {
  if (!typed.startsWith("no-") || Object.hasOwn(flags, typed)) return undefined;
  const name = typed.slice(3);
  return Object.hasOwn(flags, name) && flags[name]!.kind === "boolean" ? name : undefined;
}

function readValue(
  name: string,
  spec: Exclude<FlagSpec, { kind: "list" }>,
  value: string | undefined,
): boolean | number | string {
  switch (spec.kind) {
    case "boolean":
      if (value === undefined || value === "true") return true;
      if (value === "false") return false;
      throw new UsageError(`flag --${name} takes true or false`);
    case "text":
      return textOf(name, value);
    case "choice":
      return checkOption(name, spec.options, textOf(name, value));
    case "integer": {
      const text = textOf(name, value);
      const number = /^-?[0-9]{1,16}$/.test(text) ? Number(text) : Number.NaN;
      if (number >= spec.min && number <= spec.max) return number;
      throw new UsageError(`flag --${name} takes a whole number from ${spec.min} to ${spec.max}`);
    }
  }
}

function textOf(name: string, value: string | undefined): string {
  if (value === undefined) throw new UsageError(`flag --${name} needs a value, written --${name}=<value>`);
  if (value === "") throw new UsageError(`flag --${name} must not be empty`);
  if (isRaw(value)) throw new UsageError(`flag --${name} takes text in UTF-8`);
  return value;
}

function checkOption(name: string, options: readonly string[] | undefined, value: string): string {
  if (options === undefined || options.includes(value)) return value;
  throw new UsageError(`flag --${name} takes one of: ${options.join(", ")}`);
}

function checkPositionals(specs: readonly PositionalSpec[], given: readonly string[]): void {
  if (given.includes("")) throw new UsageError("an argument is empty");
  const missing = specs.find((spec, index) => spec.required === true && index >= given.length);
  if (missing !== undefined) throw new UsageError(`argument <${missing.name}> is missing`);
  if (specs.at(-1)?.repeated === true || given.length <= specs.length) return;
  const most =
    specs.length === 0 ? "none is" : `at most ${specs.length} ${specs.length === 1 ? "is" : "are"}`;
  throw new UsageError(`too many arguments: ${given.length} given, ${most} taken`);
}
