/** What is worth saying about a configuration that is accepted. */
import type { FieldReader } from "./field-reader.ts";
import { FIELDS, type FieldName, fileEnvOf, flagOf } from "./schema.ts";

export type ConfigWarning =
  /** Nothing names what to scan: the working directory it is. */
  | { readonly kind: "default-path"; readonly message: string }
  /** A credential stands in the process table. */
  | { readonly kind: "process-table"; readonly field: FieldName; readonly message: string };

export type WarningSink = (warning: ConfigWarning) => void;

export function defaultPathWarning(): ConfigWarning {
  return {
    kind: "default-path",
    message:
      "no path given: scanning the working directory; name it with --path=<path> or GOSSIP_WORKER_PATH",
  };
}

/** One for each credential given by flag, in the order of the table. */
export function processTableWarnings(reader: FieldReader): ConfigWarning[] {
  const exposed = FIELDS.filter((field) => field.secret === true && reader.isFromFlag(field.name));
  return exposed.map((field) => ({
    kind: "process-table",
    field: field.name,
    message: `${flagOf(field)} shows its value in the process table; prefer ${field.env} or ${fileEnvOf(field)}`,
  }));
}
