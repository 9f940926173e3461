/**
 * The little of etcd that coordination needs, so that the same coordinator runs on the real cluster and on a simulated one.
 * Promises of every body: each call ends within its own deadline; a transaction is never sent twice by itself.
 */
import { GossipError } from "../contracts/errors.ts";

/** etcd's lease id, decimal. */
export type KvLease = string;

export interface KvEntry {
  readonly key: string;
  readonly value: Uint8Array;
  /** Revision of the key's last change, decimal. */
  readonly modRevision: string;
  readonly lease?: KvLease;
}

export type KvCompare =
  | { readonly kind: "absent"; readonly key: string }
  | { readonly kind: "present"; readonly key: string }
  | { readonly kind: "mod-revision"; readonly key: string; readonly revision: string }
  | { readonly kind: "value"; readonly key: string; readonly value: Uint8Array }
  | { readonly kind: "lease"; readonly key: string; readonly lease: KvLease };

export type KvWrite =
  | { readonly kind: "put"; readonly key: string; readonly value: Uint8Array; readonly lease?: KvLease }
  | { readonly kind: "delete"; readonly key: string };

export interface KvRangeOptions {
  /** Begins behind this key; for reading page by page. */
  readonly after?: string;
  readonly limit?: number;
  /** Entries then have an empty value. */
  readonly keysOnly?: boolean;
}

/** Compares and writes together at most this many, as etcd's default has it. */
export const TXN_OPS_MAX = 128;

export interface KvStore {
  get(key: string): Promise<KvEntry | undefined>;
  /** Several keys at one moment, in the order asked. */
  getAll(keys: readonly string[]): Promise<readonly (KvEntry | undefined)[]>;
  /** Entries whose key begins with `prefix`, in byte order; `more`: the limit cut it short. */
  range(
    prefix: string,
    options?: KvRangeOptions,
  ): Promise<{ readonly entries: readonly KvEntry[]; readonly more: boolean }>;
  count(prefix: string): Promise<number>;
  /** All writes if every compare holds, else none and `false`. Throws KvUncertainError when the outcome is unknown. */
  txn(compares: readonly KvCompare[], writes: readonly KvWrite[]): Promise<boolean>;
  grantLease(ttlSeconds: number): Promise<KvLease>;
  /** Once; nothing keeps a lease alive by itself. False: the lease is gone. */
  keepAlive(lease: KvLease): Promise<boolean>;
  revokeLease(lease: KvLease): Promise<void>;
  /** Throws unless a member answers and has a leader. */
  checkHealth(): Promise<void>;
  close(): void;
}

/** Why etcd itself said no. `busy` and `full` may pass; the others come again with the same request. */
export type KvRefusal = "denied" | "lease-gone" | "too-large" | "invalid" | "busy" | "full";

/** E_ETCD_DENIED, E_ETCD_LEASE_GONE, … */
export function refusalCode(refusal: KvRefusal): string {
  return `E_ETCD_${refusal.toUpperCase().replaceAll("-", "_")}`;
}

/** The request was not carried out: nothing has changed. Messages name no endpoint and no key. */
export class KvUnavailableError extends GossipError {
  override readonly name: string = "KvUnavailableError";

  constructor(message: string, options: { readonly code?: string; readonly retryable?: boolean } = {}) {
    super(message, { code: options.code ?? "E_ETCD_UNAVAILABLE", retryable: options.retryable ?? true });
  }
}

/** The request was sent and no answer came: it may have been carried out or not. Read back before doing anything else. */
export class KvUncertainError extends GossipError {
  override readonly name: string = "KvUncertainError";

  constructor(message: string) {
    super(message, { code: "E_ETCD_UNCERTAIN", retryable: false });
  }
}
