/** Reads words, booleans, strings and hex. Promises: input is trimmed already; throws WorkerConfigError. Pure. */
import { invalidValue } from "./config-error.ts";
import { type Field, fieldOf } from "./schema.ts";
import type {
  AnchorMode,
  BackendSelection,
  ExecutionMode,
  ObjectVersion,
  SourceFamily,
  StartupSchemaMode,
} from "./settings.ts";

function parseWord<T extends string>(field: Field, text: string, words: Readonly<Record<string, T>>): T {
  const word = text.toLowerCase();
  if (Object.hasOwn(words, word)) return words[word]!;
  const expected = [...new Set(Object.values(words))].map((name) => `'${name}'`).join(" or ");
  throw invalidValue(field, text, `expected ${expected}`);
}

export function parseMode(text: string): ExecutionMode {
  return parseWord(fieldOf("mode"), text, { direct: "direct", connector: "connector" });
}

export function parseBackend(text: string): BackendSelection {
  return parseWord(fieldOf("backend"), text, { local: "local", production: "production" });
}

export function parseSource(text: string): SourceFamily {
  return parseWord(fieldOf("source"), text, { fs: "fs", git: "git" });
}

export function parseAnchorMode(text: string): AnchorMode {
  return parseWord(fieldOf("anchor_mode"), text, { manual: "manual", derived: "derived" });
}

export function parseSchemaMode(text: string): StartupSchemaMode {
  return parseWord(fieldOf("startup_schema_mode"), text, {
    validate: "validate",
    "dev-auto-migrate": "dev-auto-migrate",
    dev_auto_migrate: "dev-auto-migrate",
  });
}

export function parseObjectVersion(text: string): ObjectVersion {
  return parseWord(fieldOf("object_version"), text, { metadata: "metadata", content: "content" });
}

export function parseGitProgram(text: string): "when-present" | "built-in" {
  return parseWord(fieldOf("git_program"), text, {
    "when-present": "when-present",
    when_present: "when-present",
    "built-in": "built-in",
    built_in: "built-in",
  });
}

const BOOLEANS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  on: true,
  "1": true,
  false: false,
  no: false,
  off: false,
  "0": false,
};

export function parseBoolean(field: Field, text: string): boolean {
  const word = text.toLowerCase();
  if (Object.hasOwn(BOOLEANS, word)) return BOOLEANS[word]!;
  throw invalidValue(field, text, "expected true/false, yes/no, on/off or 1/0");
}

export function parseText(field: Field, text: string): string {
  if (text === "") throw invalidValue(field, text, "must not be empty");
  return text;
}

const HEX_CHARACTERS = 64;

/** 64 hex characters after an optional `0x`, as lower case. */
export function parseHex(field: Field, text: string): string {
  const digits = text.replace(/^0x/i, "");
  if (digits.length !== HEX_CHARACTERS) {
    throw invalidValue(field, text, `expected exactly ${HEX_CHARACTERS} hex characters`);
  }
  if (!/^[0-9a-f]+$/i.test(digits)) throw invalidValue(field, text, "contains a non-hex character");
  return digits.toLowerCase();
}
