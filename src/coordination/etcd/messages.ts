/**
 * What we say to etcd, as the messages of its protocol, and what it answers. Field names are the protocol's.
 * Promises: values pass untouched; keys are UTF-8 on the wire; 64-bit numbers are decimal strings.
 */
import type { KvCompare, KvEntry, KvRangeOptions, KvWrite } from "../kv.ts";

export interface WireEntry {
  readonly key: Uint8Array;
  readonly value: Uint8Array;
  readonly mod_revision: string;
  /** `0` for none. */
  readonly lease: string;
}

interface WireHeader {
  readonly revision: string;
}

export interface WireRange {
  readonly kvs: readonly WireEntry[];
  readonly more: boolean;
  readonly count: string;
}

/** Requests and answers by method; the first word of each is its service. */
export interface EtcdCalls {
  range: { request: RangeRequest; response: WireRange };
  txn: { request: TxnRequest; response: TxnResponse };
  leaseGrant: { request: { readonly TTL: string; readonly ID: string }; response: { readonly ID: string } };
  leaseRevoke: { request: { readonly ID: string }; response: unknown };
  status: { request: object; response: { readonly leader: string } };
  authenticate: {
    request: { readonly name: string; readonly password: string };
    response: { readonly token: string };
  };
}

interface RangeRequest {
  readonly key: Uint8Array;
  readonly range_end?: Uint8Array;
  readonly limit?: number;
  readonly revision?: string;
  readonly keys_only?: boolean;
  readonly count_only?: boolean;
}

/** Enums go by the names etcd3's schema gives them; an unknown name would silently mean the first. */
interface WireCompare {
  readonly key: Uint8Array;
  readonly target: "Create" | "Mod" | "Value" | "Lease";
  readonly result: "Equal" | "Greater";
  readonly create_revision?: string;
  readonly mod_revision?: string;
  readonly value?: Uint8Array;
  readonly lease?: string;
}

interface TxnRequest {
  readonly compare: readonly WireCompare[];
  readonly success: readonly object[];
}

export interface TxnResponse {
  readonly header: WireHeader;
  readonly succeeded: boolean;
  readonly responses: readonly { readonly response_range?: WireRange }[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function entryOf({ key, value, mod_revision, lease }: WireEntry): KvEntry {
  const entry = { key: decoder.decode(key), value: new Uint8Array(value), modRevision: mod_revision };
  return lease === "0" ? entry : { ...entry, lease };
}

export function keyRequest(key: string): RangeRequest {
  return { key: encoder.encode(key) };
}

export function rangeRequest(prefix: string, { after, limit, keysOnly }: KvRangeOptions): RangeRequest {
  const first = encoder.encode(prefix);
  // The key right behind another is that key and a zero byte.
  const next = after === undefined ? first : encoder.encode(`${after}\0`);
  return {
    key: firstKey(isBefore(first, next) ? next : first),
    range_end: endOfPrefix(first),
    ...(limit === undefined ? {} : { limit }),
    ...(keysOnly === true ? { keys_only: true } : {}),
  };
}

export function countRequest(prefix: string): RangeRequest {
  const first = encoder.encode(prefix);
  return { key: firstKey(first), range_end: endOfPrefix(first), count_only: true };
}

/** Reads several keys at once; at an older revision where one is given. */
export function readAllRequest(keys: readonly string[], revision: string | undefined): TxnRequest {
  const at = revision === undefined ? {} : { revision };
  return { compare: [], success: keys.map((key) => ({ request_range: { ...keyRequest(key), ...at } })) };
}

export function txnRequest(compares: readonly KvCompare[], writes: readonly KvWrite[]): TxnRequest {
  return { compare: compares.map(wireCompare), success: writes.map(wireWrite) };
}

function wireCompare(compare: KvCompare): WireCompare {
  const key = encoder.encode(compare.key);
  switch (compare.kind) {
    case "absent":
      return { key, target: "Create", result: "Equal", create_revision: "0" };
    case "present":
      return { key, target: "Create", result: "Greater", create_revision: "0" };
    case "mod-revision":
      return { key, target: "Mod", result: "Equal", mod_revision: compare.revision };
    case "value":
      return { key, target: "Value", result: "Equal", value: compare.value };
    case "lease":
      return { key, target: "Lease", result: "Equal", lease: compare.lease };
  }
}

function wireWrite(write: KvWrite): object {
  const key = encoder.encode(write.key);
  if (write.kind === "delete") return { request_delete_range: { key } };
  const lease = write.lease === undefined ? {} : { lease: write.lease };
  return { request_put: { key, value: write.value, ...lease } };
}

/** etcd takes no empty key; the first there can be is one zero byte. */
function firstKey(key: Uint8Array): Uint8Array {
  return key.length === 0 ? Uint8Array.of(0) : key;
}

/** The first key behind all that begin with the prefix; one zero byte means: to the end of all keys. UTF-8 holds no 0xff. */
function endOfPrefix(prefix: Uint8Array): Uint8Array {
  if (prefix.length === 0) return Uint8Array.of(0);
  const end = new Uint8Array(prefix);
  end[end.length - 1]! += 1;
  return end;
}

function isBefore(a: Uint8Array, b: Uint8Array): boolean {
  for (let index = 0; index < a.length && index < b.length; index++) {
    if (a[index] !== b[index]) return a[index]! < b[index]!;
  }
  return a.length < b.length;
}
