/**
 * What a rule of a gitleaks file takes from one of the same id in the file it extends: there, whatever the extending file leaves out
 * is inherited, and lists grow. Promises: neither table is changed. Pure.
 */
import type { Table } from "./table-reader.ts";

const GROWING_KEYS = ["tags", "keywords"];
/** A list of tables in either spelling. */
const ALLOWLIST_KEYS = ["allowlist", "allowlists"];

export function inheritedTable(base: Table, own: Table): Table {
  const merged: Record<string, unknown> = { ...base, ...withoutEmpty(own) };
  for (const key of GROWING_KEYS) {
    if (isGiven(base[key]) && isGiven(own[key])) merged[key] = [...listed(base[key]), ...listed(own[key])];
  }
  const allowlists = [base, own].flatMap((table) => ALLOWLIST_KEYS.flatMap((key) => listed(table[key])));
  for (const key of ALLOWLIST_KEYS) delete merged[key];
  return allowlists.length === 0 ? merged : { ...merged, allowlists };
}

function withoutEmpty(table: Table): Table {
  return Object.fromEntries(Object.entries(table).filter(([, value]) => isGiven(value)));
}

/** An empty text and a zero are how the other tool says nothing. */
function isGiven(value: unknown): boolean {
  return value !== undefined && value !== "" && value !== 0;
}

function listed(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
