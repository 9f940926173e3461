/**
 * The real key-value store: an etcd cluster. Promises: reads go on to other members when one fails; a transaction is sent at
 * most once, and an answer that got lost is said to be; every try ends within its deadline; no lease is kept alive by itself.
 * May not: name endpoints, keys, users or values in an error.
 */
import { assert, GossipError } from "../contracts/errors.ts";
import type { EtcdTls } from "./etcd/credentials.ts";
import { type EtcdAccount, readEndpoints } from "./etcd/endpoint.ts";
import type { Attempt, EtcdMember } from "./etcd/member.ts";
import {
  countRequest,
  entryOf,
  keyRequest,
  rangeRequest,
  readAllRequest,
  txnRequest,
} from "./etcd/messages.ts";
import {
  type KvCompare,
  type KvEntry,
  type KvLease,
  type KvRangeOptions,
  type KvRefusal,
  type KvStore,
  KvUnavailableError,
  KvUncertainError,
  type KvWrite,
  refusalCode,
  TXN_OPS_MAX,
} from "./kv.ts";

export interface EtcdOptions {
  /** `https://user:password@host:2379`, one for each member. */
  readonly endpoints: readonly string[];
  /** Instead of what the endpoints say. */
  readonly auth?: EtcdAccount;
  readonly tls?: EtcdTls;
  /** For each try, connecting and signing in included. */
  readonly deadlineMs?: number;
  /** For the whole first connection. */
  readonly connectTimeoutMs?: number;
}

const DEADLINE_MS = 2000;
const CONNECT_TIMEOUT_MS = 5000;
const REFUSED: Readonly<Record<KvRefusal, string>> = {
  denied: "etcd denied the request: check the user, its password and its roles",
  "lease-gone": "etcd does not know the lease any more",
  "too-large": "a request or an answer is larger than etcd allows",
  invalid: "etcd does not accept the request",
  busy: "etcd has too many requests to take another",
  full: "etcd has no space left: it needs compaction and defragmentation",
};

/** Connects, signs in, and asks for the cluster's health. */
export async function connectEtcd(options: EtcdOptions): Promise<EtcdClient> {
  const { members, isSecure, account } = readEndpoints(options.endpoints);
  if (!isSecure && options.tls !== undefined)
    throw tlsFault("TLS files for etcd are given, but its endpoints are http://");
  if ((options.tls?.cert === undefined) !== (options.tls?.key === undefined)) {
    throw tlsFault("a client certificate for etcd needs its key, and a key its certificate");
  }
  // These cost 100 ms and more, which programs that do not need them shall not pay.
  const [{ channelCredentials }, { EtcdMember }] = await Promise.all([
    import("./etcd/credentials.ts"),
    import("./etcd/member.ts"),
  ]);
  const credentials = channelCredentials(isSecure, options.tls);
  const auth = options.auth ?? account;
  const { deadlineMs = DEADLINE_MS, connectTimeoutMs = CONNECT_TIMEOUT_MS } = options;
  const client = new EtcdClient(
    members.map((member) => new EtcdMember(member, credentials, auth)),
    deadlineMs,
  );
  try {
    await client.checkHealth(connectTimeoutMs);
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}

function tlsFault(message: string): GossipError {
  return new GossipError(message, { code: "E_ETCD_CONFIG" });
}

type Ask<T> = (member: EtcdMember, deadlineMs: number) => Promise<Attempt<T>>;

export class EtcdClient implements KvStore {
  readonly #members: readonly EtcdMember[];
  readonly #deadlineMs: number;
  /** The member that answered last; workers begin at different ones. */
  #current: number;

  constructor(members: readonly EtcdMember[], deadlineMs: number) {
    this.#members = members;
    this.#deadlineMs = deadlineMs;
    this.#current = Math.floor(Math.random() * members.length);
  }

  async get(key: string): Promise<KvEntry | undefined> {
    const { kvs } = await this.#read((member, ms) => member.call("range", keyRequest(key), ms));
    return kvs[0] === undefined ? undefined : entryOf(kvs[0]);
  }

  /** Beyond one transaction's size, the rest is read as it was at the revision of the first part. */
  async getAll(keys: readonly string[]): Promise<readonly (KvEntry | undefined)[]> {
    const entries: (KvEntry | undefined)[] = [];
    let revision: string | undefined;
    for (let from = 0; from < keys.length; from += TXN_OPS_MAX) {
      const request = readAllRequest(keys.slice(from, from + TXN_OPS_MAX), revision);
      const { header, responses } = await this.#read((member, ms) => member.call("txn", request, ms));
      revision ??= header.revision;
      for (const { response_range } of responses) {
        const found = response_range?.kvs[0];
        entries.push(found === undefined ? undefined : entryOf(found));
      }
    }
    return entries;
  }

  async range(
    prefix: string,
    options: KvRangeOptions = {},
  ): Promise<{ readonly entries: readonly KvEntry[]; readonly more: boolean }> {
    const request = rangeRequest(prefix, options);
    const { kvs, more } = await this.#read((member, ms) => member.call("range", request, ms));
    return { entries: kvs.map(entryOf), more };
  }

  async count(prefix: string): Promise<number> {
    const { count } = await this.#read((member, ms) => member.call("range", countRequest(prefix), ms));
    return Number(count);
  }

  async txn(compares: readonly KvCompare[], writes: readonly KvWrite[]): Promise<boolean> {
    assert(
      compares.length + writes.length <= TXN_OPS_MAX,
      "a transaction holds more than etcd takes at once",
    );
    const request = txnRequest(compares, writes);
    const { succeeded } = await this.#write((member, ms) => member.call("txn", request, ms));
    return succeeded;
  }

  /** Safe to repeat: a lease nobody knows of ends by itself. */
  async grantLease(ttlSeconds: number): Promise<KvLease> {
    const request = { TTL: String(ttlSeconds), ID: "0" };
    const { ID } = await this.#read((member, ms) => member.call("leaseGrant", request, ms));
    return ID;
  }

  async keepAlive(lease: KvLease): Promise<boolean> {
    return (await this.#read((member, ms) => member.keepAlive(lease, ms))) !== "0";
  }

  async revokeLease(lease: KvLease): Promise<void> {
    try {
      await this.#read((member, ms) => member.call("leaseRevoke", { ID: lease }, ms));
    } catch (error) {
      if (!(error instanceof KvUnavailableError && error.code === refusalCode("lease-gone"))) throw error;
    }
  }

  async checkHealth(timeoutMs: number = this.#deadlineMs): Promise<void> {
    const { leader } = await this.#read((member, ms) => member.call("status", {}, ms), timeoutMs);
    if (leader === "0") throw new KvUnavailableError("the etcd cluster has no leader");
  }

  close(): void {
    for (const member of this.#members) member.close();
  }

  /** For what may be repeated. */
  #read<T>(ask: Ask<T>, timeoutMs?: number): Promise<T> {
    return this.#ask(ask, () => undefined, timeoutMs);
  }

  /** For what may not: goes on to another member only while nothing has been sent. */
  #write<T>(ask: Ask<T>): Promise<T> {
    return this.#ask(ask, () => {
      throw new KvUncertainError("etcd's answer to a transaction got lost");
    });
  }

  /** Every member once, and a single one twice, since its old connection may be gone. */
  async #ask<T>(ask: Ask<T>, onLost: () => void, timeoutMs = this.#deadlineMs): Promise<T> {
    let problem = "";
    for (let tries = Math.max(2, this.#members.length); tries > 0; tries--) {
      const index = this.#current;
      const attempt = await ask(this.#members[index]!, timeoutMs);
      if (attempt.kind === "answered") return attempt.response;
      if (attempt.kind === "refused") throw refusalError(attempt.refusal);
      this.#leave(index);
      if (attempt.kind === "lost") onLost();
      problem = attempt.kind === "lost" ? "no answer in time" : attempt.problem;
    }
    throw new KvUnavailableError(`etcd cannot be reached: ${problem}`);
  }

  /** Calls that fail at the same time move on by one member together, not by one each. */
  #leave(index: number): void {
    if (this.#current === index) this.#current = (index + 1) % this.#members.length;
  }
}

function refusalError(refusal: KvRefusal): KvUnavailableError {
  return new KvUnavailableError(REFUSED[refusal], {
    code: refusalCode(refusal),
    retryable: refusal === "busy" || refusal === "full",
  });
}
