/**
 * What can be wrong with a configuration, typed. Ends the process with exit code 2.
 * Promises: neither message nor detail holds a hidden value; values that are shown are printable and short.
 */
import { assertNever, UsageError } from "../../contracts/errors.ts";
import { usageText } from "./describe.ts";
import { type Field, type FieldName, fileEnvOf, flagOf } from "./schema.ts";
import { REDACTED } from "./secret-values.ts";

export type WorkerConfigFault =
  /** The command line itself cannot be read. */
  | { readonly kind: "usage"; readonly cause: string }
  | {
      readonly kind: "missing-required-value";
      readonly field: FieldName;
      readonly flag: string;
      readonly env: string;
      readonly fileEnv?: string;
    }
  | {
      readonly kind: "invalid-value";
      readonly field: FieldName;
      /** The value, made printable, or `[redacted]`. */
      readonly shown: string;
      readonly reason: string;
    }
  | { readonly kind: "invalid-etcd-config"; readonly reason: string }
  | { readonly kind: "invalid-backend-config"; readonly reason: string }
  | { readonly kind: "unsupported-combination"; readonly sentence: string }
  | { readonly kind: "invalid-utf8"; readonly variable: string };

export class WorkerConfigError extends UsageError {
  override readonly name = "WorkerConfigError";
  readonly fault: WorkerConfigFault;

  constructor(fault: WorkerConfigFault) {
    super(describeFault(fault));
    this.fault = fault;
  }
}

export function usageFault(cause: string): WorkerConfigError {
  return new WorkerConfigError({ kind: "usage", cause });
}

export function missingValue(field: Field): WorkerConfigError {
  const fileEnv = fileEnvOf(field);
  return new WorkerConfigError({
    kind: "missing-required-value",
    field: field.name,
    flag: flagOf(field),
    env: field.env,
    ...(fileEnv === undefined ? {} : { fileEnv }),
  });
}

export function invalidValue(field: Field, value: string, reason: string): WorkerConfigError {
  const hidden = field.secret === true || field.hiddenInErrors === true;
  return new WorkerConfigError({
    kind: "invalid-value",
    field: field.name,
    shown: hidden ? REDACTED : printable(value),
    reason,
  });
}

function describeFault(fault: WorkerConfigFault): string {
  switch (fault.kind) {
    case "usage":
      return `${fault.cause}\n${usageText()}`;
    case "missing-required-value": {
      const file = fault.fileEnv === undefined ? "" : ` or ${fault.fileEnv}=<path>`;
      return `missing required value for ${fault.field} (set ${fault.flag}=... or ${fault.env}=...${file})`;
    }
    case "invalid-value":
      return `invalid value for ${fault.field}: ${fault.shown} (${fault.reason})`;
    case "invalid-etcd-config":
      return `invalid etcd worker configuration: ${fault.reason}`;
    case "invalid-backend-config":
      return `invalid production backend configuration: ${fault.reason}`;
    case "unsupported-combination":
      return fault.sentence;
    case "invalid-utf8":
      return `environment variable ${fault.variable} is set but contains invalid UTF-8`;
    default:
      return assertNever(fault);
  }
}

const SHOWN_CHARACTERS_MAX = 200;

/** A terminal must not obey a value: control characters are escaped. */
function printable(value: string): string {
  const escaped = value.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return escaped.length > SHOWN_CHARACTERS_MAX ? `${escaped.slice(0, SHOWN_CHARACTERS_MAX)}…` : escaped;
}
