/**
 * Gives each field's text, trimmed, wherever it comes from; opens the files of `_FILE` variables when they are asked for.
 * Promises: a secret's file that others may read is refused; neither path nor content of such a file reaches an error.
 */
import { invalidValue, missingValue, WorkerConfigError } from "./config-error.ts";
import type { ConfigFileSystem } from "./file-system.ts";
import type { RawConfig } from "./raw.ts";
import { type Field, type FieldName, fieldOf } from "./schema.ts";

const FILE_MAX_BYTES = 64 * 1024;
const GROUP_AND_OTHERS = 0o077;

export class FieldReader {
  readonly #raw: RawConfig;
  readonly #fs: ConfigFileSystem;

  constructor(raw: RawConfig, fs: ConfigFileSystem) {
    this.#raw = raw;
    this.#fs = fs;
  }

  optional(name: FieldName): string | undefined {
    const value = this.#raw.get(name);
    if (value === undefined) return undefined;
    if (value.origin === "file") return this.#readSecretFile(fieldOf(name), value.fileEnv, value.path);
    if (value.origin === "env-and-file") {
      throw new WorkerConfigError({
        kind: "unsupported-combination",
        sentence: `${fieldOf(name).env} and ${value.fileEnv} are both set; unset one of them`,
      });
    }
    return value.text.trim();
  }

  required(name: FieldName): string {
    const text = this.optional(name);
    if (text === undefined) throw missingValue(fieldOf(name));
    return text;
  }

  /** Reads `name` when it is set. */
  parsed<T>(name: FieldName, parse: (text: string) => T): T | undefined {
    const text = this.optional(name);
    return text === undefined ? undefined : parse(text);
  }

  isFromFlag(name: FieldName): boolean {
    return this.#raw.get(name)?.origin === "flag";
  }

  /** The text of the file whose path the field holds. `isPrivate`: refused when others may read it, too. */
  fileNamedBy(name: FieldName, { isPrivate }: { readonly isPrivate: boolean }): string | undefined {
    const path = this.optional(name);
    if (path === undefined) return undefined;
    return this.#readFile(path, isPrivate, (reason) => invalidValue(fieldOf(name), path, reason));
  }

  #readSecretFile(field: Field, fileEnv: string, path: string): string {
    // Not even the path is repeated: whoever forgets the suffix's meaning puts the secret itself there.
    const refuse = (reason: string) => invalidValue(field, "", `the file ${fileEnv} names ${reason}`);
    return this.#readFile(path.trim(), true, refuse).trim();
  }

  #readFile(path: string, isPrivate: boolean, refuse: (reason: string) => WorkerConfigError): string {
    const file = this.#fs.readSmallFile(path, FILE_MAX_BYTES);
    switch (file.kind) {
      case "missing":
        throw refuse("does not exist");
      case "not-a-file":
        throw refuse("is not a regular file");
      case "too-large":
        throw refuse(`is larger than ${FILE_MAX_BYTES} bytes`);
      case "failed":
        throw refuse(`cannot be read: ${file.code}`);
      case "read":
        break;
    }
    if (isPrivate && (file.permissions & GROUP_AND_OTHERS) !== 0) {
      const mode = file.permissions.toString(8).padStart(4, "0");
      throw refuse(`is open to its group or to others (mode ${mode}); run chmod 600 on it`);
    }
    return decode(file.bytes, () => refuse("contains invalid UTF-8"));
  }
}

function decode(bytes: Uint8Array, refusal: () => WorkerConfigError): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw refusal();
  }
}
