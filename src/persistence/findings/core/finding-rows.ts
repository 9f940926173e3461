/**
 * A page's records as the rows of three tables: each id once, in the order of ids, so that all writers lock rows in the same
 * order. Promises: two records of one id with different contents are a conflict, never a choice. Pure.
 */
import type { FindingRecord } from "../../../contracts/finding-record.ts";
import type { Bytes32 } from "../../../contracts/ids.ts";
import { displayText } from "../../core/display-text.ts";
import { arePartsPlaced } from "./stored-parts.ts";

export interface FindingRows {
  readonly findings: readonly FindingRecord[];
  readonly occurrences: readonly FindingRecord[];
  readonly observations: readonly FindingRecord[];
}

export type FindingRowsOutcome =
  | { readonly kind: "rows"; readonly rows: FindingRows }
  | { readonly kind: "conflict"; readonly table: keyof FindingRows }
  | { readonly kind: "invalid"; readonly fault: string };

type Key = (record: FindingRecord) => Bytes32;
type Content = (record: FindingRecord) => string;

/** What an id stands for. What is told beside it (names, lines, severity) may change with rules and is not compared. */
const TABLES: readonly (readonly [keyof FindingRows, Key, Content])[] = [
  [
    "findings",
    (record) => record.findingId,
    ({ stableItemId, ruleFingerprint, secretHash }) => hexOf(stableItemId, ruleFingerprint, secretHash),
  ],
  [
    "occurrences",
    (record) => record.occurrenceId,
    ({ findingId, objectVersionId, offset, length }) =>
      `${hexOf(findingId, objectVersionId)} ${offset} ${length}`,
  ],
  [
    "observations",
    (record) => record.observationId,
    ({ occurrenceId, ovidHash }) => hexOf(occurrenceId, ovidHash),
  ],
];

export function findingRows(records: readonly FindingRecord[]): FindingRowsOutcome {
  const faulty = records.map(faultOf).find((fault) => fault !== undefined);
  if (faulty !== undefined) return { kind: "invalid", fault: faulty };
  const rows: Partial<Record<keyof FindingRows, readonly FindingRecord[]>> = {};
  for (const [table, key, content] of TABLES) {
    const distinct = distinctBy(records, key, content);
    if (distinct === undefined) return { kind: "conflict", table };
    rows[table] = distinct;
  }
  return { kind: "rows", rows: rows as FindingRows };
}

/** Undefined when one id has two contents. Of observations of one batch the first tells where it was seen. */
function distinctBy(
  records: readonly FindingRecord[],
  key: Key,
  content: Content,
): readonly FindingRecord[] | undefined {
  const byKey = new Map<string, FindingRecord>();
  for (const record of records) {
    const hex = key(record).toHex();
    const known = byKey.get(hex);
    if (known === undefined) byKey.set(hex, record);
    else if (content(known) !== content(record)) return undefined;
  }
  return [...byKey.keys()].sort().map((hex) => byKey.get(hex)!);
}

function faultOf(record: FindingRecord): string | undefined {
  const ids = [
    ...[record.findingId, record.stableItemId, record.ruleFingerprint, record.secretHash],
    ...[record.occurrenceId, record.objectVersionId, record.observationId, record.ovidHash],
  ];
  if (ids.some((id) => id.length !== 32)) return "one of its ids does not have 32 bytes";
  if (!isCount(record.offset)) return "its offset is not a count of bytes";
  if (!isCount(record.length) || record.length === 0) return "its length is not a count of bytes above 0";
  if (!isCount(record.confidence) || record.confidence > 10)
    return "its confidence is not a number from 0 to 10";
  if (!isInt32(record.line) || !isInt32(record.column)) return "its line or column is not a count";
  if (!arePartsPlaced(record.parts)) return "one of its parts stands at no place that can be";
  return undefined;
}

/** The display as it is kept; null when there is none. */
export function storedDisplay(record: FindingRecord): string | undefined {
  return record.display === "" ? undefined : displayText(record.display);
}

/** A link says where the display is; one without a display says nothing. A link that is cut short leads nowhere. */
export function storedUrl(record: FindingRecord): string | undefined {
  const { url } = record;
  if (url === undefined || url === "" || record.display === "") return undefined;
  return displayText(url) === url ? url : undefined;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function isInt32(value: number): boolean {
  return isCount(value) && value < 2 ** 31;
}

function hexOf(...ids: readonly Bytes32[]): string {
  return ids.map((id) => id.toHex()).join(" ");
}
