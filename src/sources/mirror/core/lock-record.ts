/**
 * What stands in the lock of a mirror, and when a lock no longer counts. Promises: two processes that both run are never told to share one;
 * a lock whose owner cannot be looked at counts until long after it was renewed for the last time.
 */

/** A process as its lock names it. */
export interface LockOwner {
  readonly host: string;
  /** Boot and process namespace: only within the same one does a process number mean anything. Empty where the system does not tell. */
  readonly kernel: string;
  readonly pid: number;
  /** When the process began, in the system's own words; empty where it does not tell. A number used again has another beginning. */
  readonly startedAt: string;
}

export interface LockRecord extends LockOwner {
  /** Made anew for every claim. */
  readonly token: string;
}

export interface FoundLock {
  /** Undefined when it cannot be read: it is being written, or broken. */
  readonly record: LockRecord | undefined;
  readonly renewedAtMs: number;
}

/** How long a lock counts after a renewal. */
export const LOCK_LEASE_MS = 2 * 60_000;
/** And how much longer it is left alone when its owner cannot be looked at. */
export const LOCK_GRACE_MS = 30 * 60_000;

const VERSION = 1;

export function formatLock(record: LockRecord): string {
  return `${JSON.stringify({ version: VERSION, ...record })}\n`;
}

export function parseLock(text: string): LockRecord | undefined {
  const value = parseJson(text);
  if (typeof value !== "object" || value === null || !("version" in value) || value.version !== VERSION)
    return undefined;
  const { host, kernel, pid, startedAt, token } = value as Readonly<Record<string, unknown>>;
  if (typeof host !== "string" || typeof kernel !== "string" || typeof startedAt !== "string")
    return undefined;
  if (typeof token !== "string" || typeof pid !== "number" || !Number.isSafeInteger(pid) || pid < 1)
    return undefined;
  return { host, kernel, pid, startedAt, token };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether the lock's owner can be looked at from here. */
function isNeighbour(owner: LockOwner, self: LockOwner): boolean {
  return owner.host === self.host && owner.kernel === self.kernel;
}

export interface LockCircumstances {
  readonly self: LockOwner;
  readonly nowMs: number;
  /** Whether a neighbour still runs. */
  isRunning(owner: LockOwner): boolean;
}

export function isStale({ record, renewedAtMs }: FoundLock, at: LockCircumstances): boolean {
  if (record !== undefined && isNeighbour(record, at.self)) return !at.isRunning(record);
  return at.nowMs - renewedAtMs > LOCK_LEASE_MS + LOCK_GRACE_MS;
}
