/** The table of settings in words: the usage text, and the page docs/configuration.md. Pure. */
import { FIELDS, type Field, fileEnvOf, flagOf } from "./schema.ts";

/** What usage errors and `--help` show. Ends without a line break. */
export function usageText(): string {
  const width = Math.max(...FIELDS.map((field) => flagOf(field).length));
  const lines = FIELDS.map(
    (field) => `  ${flagOf(field).padEnd(width)}  ${plain(field.format)}${note(field)}`,
  );
  return [
    "Usage: gossip-worker [--name=value ...] [fs|git] [path]",
    "",
    "Flags, each also an environment variable (docs/configuration.md lists them):",
    ...lines,
    "",
    "Pass secrets through the environment or through <VARIABLE>_FILE, never as flags.",
    "To scan files on this machine: gossip-worker scan <path>",
  ].join("\n");
}

function note(field: Field): string {
  if (field.required !== undefined) return ` (required: ${field.required})`;
  return field.default === undefined ? "" : ` (default: ${field.default})`;
}

function plain(markdown: string): string {
  return markdown.replaceAll("`", "");
}

/** docs/configuration.md, whole. */
export function configurationPage(): string {
  const rows = FIELDS.map((field) =>
    row([
      `\`${field.env}\``,
      `\`${flagOf(field)}\``,
      field.format,
      field.default === undefined ? "none" : `\`${field.default}\``,
      required(field),
      field.description,
    ]),
  );
  const files = FIELDS.flatMap((field) => fileEnvOf(field) ?? []).map((name) => `- \`${name}\``);
  return [
    HEAD,
    row(["Variable", "Flag", "Accepted", "Default", "Required", "Meaning"]),
    row(["---", "---", "---", "---", "---", "---"]),
    ...rows,
    "",
    BOOLEANS,
    FILES,
    ...files,
    "",
    TAIL,
  ].join("\n");
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function required(field: Field): string {
  return field.required === undefined ? "no" : `yes (${field.required})`;
}

const HEAD = `<!-- Written by \`bun scripts/gen-docs.ts\` from src/app/config/schema.ts; edit that file instead. -->
# Configuration of the worker

\`\`\`
gossip-worker [--name=value ...] [fs|git] [path]
\`\`\`

Every setting is an environment variable and a flag. A flag beats its variable, even when the variable's value is
malformed; a positional argument beats a variable and clashes with the flag of the same setting. Flags are written
\`--name=value\`; when one is repeated, the last one counts. Blanks around a value do not matter. A variable that is set
to nothing is a value, and most settings refuse it.

Without settings the worker runs in connector mode on the production backends, and stops at the first missing one. It
never falls back to a local scan; \`--mode=direct\` asks for one.
`;

const BOOLEANS = `Booleans: \`true\`/\`false\`, \`yes\`/\`no\`, \`on\`/\`off\`, \`1\`/\`0\`. Upper and lower case are the same in booleans, words and hex.
`;

const FILES = `## Secrets

Flags are visible to every user of the machine in the process table, so a secret given by flag draws a warning. Use the
variable, or put the value in a file and name the file in one of these variables:
`;

const TAIL = `The file must be a regular one of at most 64 KiB that its group and others cannot open (\`chmod 600\`). Setting a variable
together with its \`_FILE\` form is an error. The file is read when the setting is needed: in connector mode.

Errors never repeat secrets, the tenant id or the policy hash.

## Logging

Logs go to standard error. \`RUST_LOG\` chooses what is logged: a level (\`error\`, \`warn\`, \`info\`, \`debug\`, \`trace\`, \`off\`;
default \`info\`) and \`target=level\` directives, separated by commas, as in \`info,gossip_worker::coordination=debug\`. The
longest target that a message's target begins with decides. \`GOSSIP_LOG_FORMAT=json\` writes one JSON object per line.

## Health and metrics

With \`--local-addr\` a connector launch answers GET and HEAD on that loopback address, and nothing else:

- \`/healthz\`: 200 while the process moves; 503 and the name of the loop that has stood still for two minutes.
- \`/readyz\`: 200 when the worker can work; 503 and what fails, as in \`{"part":"etcd","reason":"unreachable"}\`.
- \`/metrics\`: Prometheus text. No label holds a tenant, a path or another name of the scanned.

## Exit codes of the worker

| Code | Meaning |
| --- | --- |
| 0 | The scan is complete, with findings or without. |
| 1 | The scan or the worker failed. |
| 2 | The command line or the configuration is wrong. |
| 70 | A fault in gossip-worker itself. |
`;
