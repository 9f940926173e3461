/**
 * One member of an etcd cluster: a connection, and calls on it, each sent at most once.
 * Promises: a call ends within its deadline and its outcome says whether it may have been carried out; nothing is sent before
 * the connection stands, so that "unreachable" is certain. May not: choose another member; tell anyone an address or a key.
 */
import { type ChannelCredentials, type ClientDuplexStream, Metadata } from "@grpc/grpc-js";
import type { KvLease, KvRefusal } from "../kv.ts";
import { EtcdConnection, type ServiceClient, type ServiceName } from "./connection.ts";
import type { EtcdAccount, EtcdEndpoint } from "./endpoint.ts";
import type { EtcdCalls } from "./messages.ts";
import { judgeStatus } from "./verdict.ts";

export type Attempt<T> =
  | { readonly kind: "answered"; readonly response: T }
  | { readonly kind: "refused"; readonly refusal: KvRefusal }
  /** Never sent. */
  | { readonly kind: "unreachable"; readonly problem: string }
  /** Sent, no answer. */
  | { readonly kind: "lost" };

type Sent<T> = Attempt<T> | { readonly kind: "token-refused" } | { readonly kind: "no-users" };
type Token = Attempt<string | undefined>;
type Method = keyof EtcdCalls;
type Response<M extends Method> = EtcdCalls[M]["response"];

const NO_TOKEN: Token = { kind: "answered", response: undefined };
const LOST = { kind: "lost" } as const;
const DENIED = { kind: "refused", refusal: "denied" } as const;

export class EtcdMember {
  readonly #connection: EtcdConnection;
  readonly #account: EtcdAccount | undefined;
  #token: Promise<Token> | undefined;

  constructor(endpoint: EtcdEndpoint, credentials: ChannelCredentials, account: EtcdAccount | undefined) {
    this.#connection = new EtcdConnection(endpoint, credentials);
    this.#account = account;
  }

  /** Connects and signs in where that is not done yet, then sends once. */
  call<M extends Method>(
    method: M,
    request: EtcdCalls[M]["request"],
    deadlineMs: number,
  ): Promise<Attempt<Response<M>>> {
    return this.#signedIn(deadlineMs, (metadata, deadline) =>
      this.#send(method, request, metadata, deadline),
    );
  }

  /** The seconds a lease has after one renewal; `0`: it is gone. */
  keepAlive(lease: KvLease, deadlineMs: number): Promise<Attempt<string>> {
    return this.#signedIn(deadlineMs, (metadata, deadline) => this.#renew(lease, metadata, deadline));
  }

  close(): void {
    this.#connection.close();
  }

  /** A token that is refused is replaced once: its request was not looked at, so it may be sent again. */
  async #signedIn<T>(
    deadlineMs: number,
    send: (metadata: Metadata, deadline: number) => Promise<Sent<T>>,
  ): Promise<Attempt<T>> {
    const deadline = Date.now() + deadlineMs;
    for (let isRenewed = false; ; isRenewed = true) {
      const signIn = this.#signIn(deadline);
      const token = await signIn;
      // Signing in is not the request: that was not sent.
      if (token.kind === "lost") return { kind: "unreachable", problem: "no answer to the sign-in" };
      if (token.kind !== "answered") return token;
      const sent = await send(metadataOf(token.response), deadline);
      if (sent.kind === "no-users") return DENIED;
      if (sent.kind !== "token-refused") return sent;
      if (isRenewed || this.#account === undefined) return DENIED;
      if (this.#token === signIn) this.#token = undefined;
    }
  }

  /** One sign-in for all calls that wait for it; a failed one is not remembered. */
  #signIn(deadline: number): Promise<Token> {
    if (this.#account === undefined) return Promise.resolve(NO_TOKEN);
    if (this.#token !== undefined) return this.#token;
    const asked = this.#authenticate(this.#account, deadline).then((token) => {
      if (token.kind !== "answered" && this.#token === asked) this.#token = undefined;
      return token;
    });
    this.#token = asked;
    return asked;
  }

  async #authenticate({ user, password }: EtcdAccount, deadline: number): Promise<Token> {
    const request = { name: user, password };
    const sent = await this.#send("authenticate", request, new Metadata(), deadline);
    switch (sent.kind) {
      case "answered":
        return { kind: "answered", response: sent.response.token };
      case "no-users":
        return NO_TOKEN;
      case "token-refused":
        return DENIED;
      default:
        return sent;
    }
  }

  async #send<M extends Method>(
    method: M,
    request: EtcdCalls[M]["request"],
    metadata: Metadata,
    deadline: number,
  ): Promise<Sent<Response<M>>> {
    const connected = await this.#connection.open(SERVICE_OF[method], deadline);
    if (connected.kind === "unreachable") return connected;
    return new Promise((resolve) => {
      unaryOf(connected.client, method)(request, metadata, { deadline }, (error, response) => {
        resolve(
          error === null ? { kind: "answered", response: response as Response<M> } : this.#judge(error),
        );
      });
    });
  }

  async #renew(lease: KvLease, metadata: Metadata, deadline: number): Promise<Sent<string>> {
    const connected = await this.#connection.open("Lease", deadline);
    if (connected.kind === "unreachable") return connected;
    const stream = keepAliveOf(connected.client)(metadata, { deadline });
    return new Promise((resolve) => {
      stream.on("data", ({ TTL }) => {
        resolve({ kind: "answered", response: TTL });
        stream.cancel();
      });
      stream.on("error", (error) => resolve(isGrpcError(error) ? this.#judge(error) : LOST));
      stream.on("end", () => resolve(LOST));
      stream.write({ ID: lease });
    });
  }

  /** A member that let a call wait is not trusted with its connection any longer. */
  #judge({ code, details }: GrpcError): Exclude<Sent<never>, { kind: "answered" }> {
    if (code === DEADLINE_EXCEEDED) this.#connection.reset();
    return judgeStatus(code, details);
  }
}

const SERVICE_OF: Readonly<Record<Method, ServiceName>> = {
  range: "KV",
  txn: "KV",
  leaseGrant: "Lease",
  leaseRevoke: "Lease",
  status: "Maintenance",
  authenticate: "Auth",
};

const DEADLINE_EXCEEDED = 4;

interface GrpcError {
  readonly code: number;
  readonly details: string;
}

function isGrpcError(error: Error): error is Error & GrpcError {
  return "code" in error && typeof error.code === "number" && "details" in error;
}

function metadataOf(token: string | undefined): Metadata {
  const metadata = new Metadata();
  if (token !== undefined) metadata.set("token", token);
  return metadata;
}

type Unary = (
  request: unknown,
  metadata: Metadata,
  options: { readonly deadline: number },
  done: (error: GrpcError | null, response: unknown) => void,
) => void;

type OpenKeepAlive = (
  metadata: Metadata,
  options: { readonly deadline: number },
) => ClientDuplexStream<{ readonly ID: string }, { readonly TTL: string }>;

/** Service clients get their methods from the schema, where types do not reach. */
function unaryOf(client: ServiceClient, method: Method): Unary {
  return (client as unknown as Readonly<Record<Method, Unary>>)[method].bind(client);
}

function keepAliveOf(client: ServiceClient): OpenKeepAlive {
  return (client as unknown as { readonly leaseKeepAlive: OpenKeepAlive }).leaseKeepAlive.bind(client);
}
