/**
 * The baseline: findings known and accepted on a given day, so that only new secrets are reported.
 * Promises: holds ids, rules, paths and dates, no secret and no mask; `parseBaseline` also takes a `--format=json` report. Pure.
 */
import { UsageError } from "../../contracts/errors.ts";
import type { Finding } from "../../contracts/finding.ts";

/** One known secret. All but the id is there for people. */
export interface BaselineEntry {
  readonly id: string;
  readonly rule: string;
  /** The first place it was seen at; the same secret elsewhere is the same finding. */
  readonly path: string;
  /** `YYYY-MM-DD`; empty when the file does not say. */
  readonly firstSeen: string;
}

/** Entries by finding id. */
export type Baseline = ReadonlyMap<string, BaselineEntry>;

const BASELINE_SCHEMA_VERSION = 1;
const ID = /^[0-9a-f]{32}$/;

export interface WriteBaselineOptions {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Dates of entries that stay are taken from here. */
  readonly previous?: Baseline;
  /** Entries that stay although nothing was found of them. */
  readonly kept?: readonly BaselineEntry[];
}

/** The file's text for these findings: one entry for each id, what is kept among them, sorted by path, then rule, then id, ending in a line feed. */
export function formatBaseline(
  findings: readonly Finding[],
  { today, previous, kept = [] }: WriteBaselineOptions,
): string {
  const entries = new Map<string, BaselineEntry>();
  for (const { id, rule, path } of findings) {
    const firstSeen = previous?.get(id)?.firstSeen || today;
    if (!entries.has(id)) entries.set(id, { id, rule: rule.id, path, firstSeen });
  }
  for (const entry of kept) if (!entries.has(entry.id)) entries.set(entry.id, entry);
  const sorted = [...entries.values()].sort(byPathRuleId);
  const about = "Known findings: gossip-worker --baseline=FILE does not report them again.";
  const document = { about, schemaVersion: BASELINE_SCHEMA_VERSION, findings: sorted };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Reads a baseline or a JSON report. `fileName` is for the error, which says what is wrong and where. */
export function parseBaseline(text: string, fileName: string): Baseline {
  const document = parseJson(text, fileName);
  if (!isRecord(document) || !Array.isArray(document["findings"])) {
    throw unusable(fileName, "it has no `findings` list");
  }
  if (document["schemaVersion"] !== BASELINE_SCHEMA_VERSION) {
    throw unusable(fileName, `its schemaVersion is not ${BASELINE_SCHEMA_VERSION}`);
  }
  const entries = new Map<string, BaselineEntry>();
  for (const [index, value] of document["findings"].entries()) {
    const entry = readEntry(value);
    if (entry === undefined)
      throw unusable(fileName, `findings[${index}] has no \`id\` of 32 hex characters`);
    if (!entries.has(entry.id)) entries.set(entry.id, entry);
  }
  return entries;
}

function readEntry(value: unknown): BaselineEntry | undefined {
  if (!isRecord(value)) return undefined;
  const id = textOf(value["id"]);
  if (!ID.test(id)) return undefined;
  return {
    id,
    rule: textOf(value["rule"]),
    path: textOf(value["path"]),
    firstSeen: textOf(value["firstSeen"]),
  };
}

function parseJson(text: string, fileName: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unusable(fileName, "it is not JSON");
  }
}

function unusable(fileName: string, why: string): UsageError {
  return new UsageError(
    `${fileName} is not a baseline: ${why}. Make one with --write-baseline=FILE, or give a --format=json report.`,
  );
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function byPathRuleId(a: BaselineEntry, b: BaselineEntry): number {
  return compare(a.path, b.path) || compare(a.rule, b.rule) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
