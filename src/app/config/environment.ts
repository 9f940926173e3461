/**
 * The process environment as bytes that may not be text.
 * Bun decodes variables and arguments leniently: a byte that is not UTF-8 arrives as U+FFFD. Where one does, the
 * kernel's own copy tells whether it was typed or is damage. Promises: reads nothing unless a U+FFFD turns up.
 */
import { readFileSync } from "node:fs";

export type EnvValue =
  | { readonly kind: "absent" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "invalid-utf8" };

export interface Environment {
  read(name: string): EnvValue;
}

/** The kernel's NUL-separated copy of a block of strings; undefined where there is none (not Linux, no /proc). */
export type RawBlock = () => Uint8Array | undefined;

type Variables = Readonly<Record<string, string | undefined>>;

const REPLACEMENT = "\ufffd";

export function environmentOf(variables: Variables, raw: RawBlock = () => undefined): Environment {
  return {
    read(name) {
      const text = Object.hasOwn(variables, name) ? variables[name] : undefined;
      if (text === undefined) return { kind: "absent" };
      if (!text.includes(REPLACEMENT)) return { kind: "text", text };
      return rawVariableIsText(name, text, raw()) ? { kind: "text", text } : { kind: "invalid-utf8" };
    },
  };
}

/** Index of the first argument that was not UTF-8 when the process started, or -1. */
export function invalidArgument(args: readonly string[], raw: RawBlock = () => undefined): number {
  if (!args.some((argument) => argument.includes(REPLACEMENT))) return -1;
  const entries = split(raw() ?? new Uint8Array()).slice(-args.length);
  return args.findIndex((argument, index) => {
    return argument.includes(REPLACEMENT) && decode(entries[index]) !== argument;
  });
}

export const processEnvironmentBlock: RawBlock = () => readBlock("/proc/self/environ");
export const processArgumentBlock: RawBlock = () => readBlock("/proc/self/cmdline");

/** Without the kernel's copy a U+FFFD counts as damage: guessing would scan or connect to something else. */
function rawVariableIsText(name: string, text: string, block: Uint8Array | undefined): boolean {
  if (block === undefined) return false;
  const prefix = new TextEncoder().encode(`${name}=`);
  const entry = split(block).find((bytes) => prefix.every((byte, index) => bytes[index] === byte));
  return decode(entry?.subarray(prefix.length)) === text;
}

function decode(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function split(block: Uint8Array): Uint8Array[] {
  const entries: Uint8Array[] = [];
  let start = 0;
  for (let end = block.indexOf(0); end !== -1; end = block.indexOf(0, start)) {
    entries.push(block.subarray(start, end));
    start = end + 1;
  }
  return entries;
}

function readBlock(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
