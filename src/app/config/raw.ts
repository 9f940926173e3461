/**
 * What was typed, before it is understood: per field the flag, positional argument, variable or file that supplies it.
 * Promises: flags beat variables unseen, the last repetition of a flag wins; printing hides credentials.
 */
import { nearestName } from "../nearest-name.ts";
import { usageFault, WorkerConfigError } from "./config-error.ts";
import type { Environment } from "./environment.ts";
import { FIELDS, type Field, type FieldName, fieldOf, fieldOfFlag, fileEnvOf, flagOf } from "./schema.ts";
import { REDACTED } from "./secret-values.ts";

export type RawValue =
  | { readonly origin: "flag" | "positional" | "env"; readonly text: string }
  | { readonly origin: "file"; readonly fileEnv: string; readonly path: string }
  /** The variable and its `_FILE` form are both set. */
  | { readonly origin: "env-and-file"; readonly fileEnv: string };

export class RawConfig {
  readonly #values: ReadonlyMap<FieldName, RawValue>;

  private constructor(values: ReadonlyMap<FieldName, RawValue>) {
    this.#values = values;
  }

  /** Throws WorkerConfigError. Reads `env` only for fields the arguments leave open. */
  static read(env: Environment, args: readonly string[]): RawConfig {
    const values = readArguments(args);
    for (const field of FIELDS) {
      if (values.has(field.name)) continue;
      const value = readVariables(env, field);
      if (value !== undefined) values.set(field.name, value);
    }
    return new RawConfig(values);
  }

  get(name: FieldName): RawValue | undefined {
    return this.#values.get(name);
  }

  toJSON(): Record<string, string> {
    const shown: Record<string, string> = {};
    for (const [name, value] of this.#values) {
      if (value.origin === "file" || value.origin === "env-and-file") shown[name] = `[from ${value.fileEnv}]`;
      else shown[name] = fieldOf(name).secret === true ? REDACTED : value.text;
    }
    return shown;
  }

  toString(): string {
    return `RawConfig ${JSON.stringify(this)}`;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

function readVariables(env: Environment, field: Field): RawValue | undefined {
  const text = readVariable(env, field.env);
  const fileEnv = fileEnvOf(field);
  const path = fileEnv === undefined ? undefined : readVariable(env, fileEnv);
  if (fileEnv !== undefined && path !== undefined) {
    return text === undefined ? { origin: "file", fileEnv, path } : { origin: "env-and-file", fileEnv };
  }
  return text === undefined ? undefined : { origin: "env", text };
}

function readVariable(env: Environment, name: string): string | undefined {
  const value = env.read(name);
  if (value.kind === "invalid-utf8") throw new WorkerConfigError({ kind: "invalid-utf8", variable: name });
  return value.kind === "text" ? value.text : undefined;
}

function readArguments(args: readonly string[]): Map<FieldName, RawValue> {
  const values = new Map<FieldName, RawValue>();
  const positionals: string[] = [];
  for (const argument of args) {
    if (!argument.startsWith("--")) {
      positionals.push(argument);
      continue;
    }
    const { field, text } = readFlag(argument);
    values.set(field.name, { origin: "flag", text });
  }
  for (const [name, text] of namePositionals(positionals)) {
    if (values.has(name)) {
      throw usageFault(`${name} specified both as ${flagOf(fieldOf(name))} flag and as positional argument`);
    }
    values.set(name, { origin: "positional", text });
  }
  return values;
}

/** Only names are repeated in errors, never what follows the `=`. */
function readFlag(argument: string): { field: Field; text: string } {
  const at = argument.indexOf("=");
  const name = at === -1 ? argument.slice(2) : argument.slice(2, at);
  const field = fieldOfFlag(name);
  if (at === -1) {
    const remedy = field === undefined ? "flags are written --name=value" : `write ${flagOf(field)}=<value>`;
    throw usageFault(`invalid flag${shownFlag(name)}: ${remedy}`);
  }
  if (field === undefined) throw usageFault(`unknown flag${shownFlag(name)}${suggestion(name)}`);
  const text = argument.slice(at + 1);
  if (text.trim() === "") throw usageFault(`flag ${flagOf(field)} requires a non-empty value`);
  return { field, text };
}

/** What does not look like a flag's name may be a slipped value: it stays unsaid. */
function shownFlag(name: string): string {
  return /^[a-z][a-z0-9-]{0,39}$/.test(name) ? ` --${name}` : "";
}

function suggestion(name: string): string {
  const known = FIELDS.map((field) => flagOf(field).slice(2));
  const nearest = nearestName(name, known);
  return nearest === undefined ? "" : ` (did you mean --${nearest}?)`;
}

function namePositionals(positionals: readonly string[]): [FieldName, string][] {
  const [first, second] = positionals;
  if (first === undefined) return [];
  if (positionals.length > 2) throw usageFault("too many positional arguments: expected [source] [path]");
  if (second !== undefined) {
    return [
      ["source", first],
      ["path", second],
    ];
  }
  const isSource = ["fs", "git"].includes(first.trim().toLowerCase());
  return [[isSource ? "source" : "path", first]];
}
