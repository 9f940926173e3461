/** Reads whole numbers, and checks the ranges. Promises: input is trimmed already; throws WorkerConfigError. Pure. */
import { COMMIT_QUEUE_CAPACITY_MAX, SCAN_BUDGET_CEILINGS, type ScanBudgets } from "../../contracts/budget.ts";
import { invalidValue } from "./config-error.ts";
import { type Field, fieldOf } from "./schema.ts";

export const U64_MAX = 2n ** 64n - 1n;

const UNASSIGNED = "must be > 0; 0 is the unassigned sentinel";

/** From 0 to what a double counts exactly. */
export function parseCount(field: Field, text: string): number {
  return Number(parseWhole(field, text, BigInt(Number.MAX_SAFE_INTEGER)));
}

export function parsePositive(field: Field, text: string): number {
  const value = parseCount(field, text);
  if (value === 0) throw invalidValue(field, text, "must be > 0");
  return value;
}

const WORKER_THREADS_MAX = 64;

export function parseThreads(text: string): number | "auto" {
  const field = fieldOf("worker_threads");
  if (text.toLowerCase() === "auto") return "auto";
  const threads = parsePositive(field, text);
  if (threads > WORKER_THREADS_MAX) throw exceeds(field, text, WORKER_THREADS_MAX);
  return threads;
}

const REPOSITORIES_AT_ONCE_MAX = 256;

export function parseRepositoriesAtOnce(text: string): number {
  const field = fieldOf("repositories_at_once");
  const count = parsePositive(field, text);
  if (count > REPOSITORIES_AT_ONCE_MAX) throw exceeds(field, text, REPOSITORIES_AT_ONCE_MAX);
  return count;
}

/** A 64-bit id; 0 stands for none and is refused. */
export function parseId(field: Field, text: string): bigint {
  const value = parseWhole(field, text, U64_MAX);
  if (value === 0n) throw invalidValue(field, text, UNASSIGNED);
  return value;
}

function parseWhole(field: Field, text: string, max: bigint): bigint {
  if (text === "") throw invalidValue(field, text, "cannot read a whole number from nothing");
  if (!/^[0-9]+$/.test(text)) throw invalidValue(field, text, "expected a whole number in decimal digits");
  const value = BigInt(text);
  if (value > max) throw exceeds(field, text, max);
  return value;
}

export function checkId(name: "run_id" | "worker_id", value: bigint): void {
  const field = fieldOf(name);
  if (value <= 0n) throw invalidValue(field, String(value), UNASSIGNED);
  if (value > U64_MAX) throw exceeds(field, String(value), U64_MAX);
}

export function checkBudgets(budgets: ScanBudgets): void {
  checkRange(fieldOf("max_items"), budgets.itemsMax, SCAN_BUDGET_CEILINGS.itemsMax);
  checkRange(fieldOf("max_bytes"), budgets.bytesMax, SCAN_BUDGET_CEILINGS.bytesMax);
}

export function checkCommitQueueCapacity(capacity: number): void {
  checkRange(fieldOf("commit_queue_capacity"), capacity, COMMIT_QUEUE_CAPACITY_MAX);
}

function checkRange(field: Field, value: number, max: number): void {
  if (!Number.isInteger(value)) throw invalidValue(field, String(value), "expected a whole number");
  if (value <= 0) throw invalidValue(field, String(value), "must be > 0");
  if (value > max) throw exceeds(field, String(value), max);
}

function exceeds(field: Field, shown: string, max: bigint | number) {
  return invalidValue(field, shown, `exceeds maximum of ${max}`);
}
