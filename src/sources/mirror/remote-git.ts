/** What bringing a mirror up to date asks of a git: two can do it, the git program and the one that is built in. */
import type { RemoteFailure } from "./core/classify-failure.ts";
import type { Login } from "./core/logins.ts";
import type { ObjectFormat, RemoteRefs } from "./core/remote-refs.ts";
import type { Transport } from "./core/remote-url.ts";
import type { Watch } from "./run-git.ts";

/** One conversation with one remote. */
export interface RemoteCall {
  readonly transport: Transport;
  /** Holds no credential. Follows the server when it sends to another place of the same host. */
  url: string;
  readonly login: Login | undefined;
  /** Of the lock under which it is done. */
  readonly token: string;
  /** Of the monotonic clock. */
  readonly deadlineMs: number;
  readonly signal: AbortSignal;
}

export type RemoteAnswer<T> =
  | { readonly kind: "done"; readonly value: T }
  /** `blamesMirror`: it may be the mirror that is broken. */
  | { readonly kind: "failed"; readonly failure: RemoteFailure; readonly blamesMirror: boolean };

export interface FetchOrder {
  readonly repository: string;
  readonly refspecs: readonly string[];
  /** Refs the remote has no more are removed. */
  readonly prunes: boolean;
  readonly depth: number | undefined;
  readonly watch: Watch;
}

export interface RemoteGit {
  /** `patterns`: names of refs; none: all. */
  list(call: RemoteCall, patterns: readonly string[]): Promise<RemoteAnswer<RemoteRefs>>;
  /** An empty bare repository at a path where nothing is. */
  create(call: RemoteCall, repository: string, format: ObjectFormat): Promise<RemoteAnswer<void>>;
  fetch(call: RemoteCall, order: FetchOrder): Promise<RemoteAnswer<void>>;
  /** Gives a commit of the repository a name; false when it is not there. */
  anchor(call: RemoteCall, repository: string, commit: string, ref: string): Promise<RemoteAnswer<boolean>>;
  /** Fewer packs and fewer files of refs, where there are many. */
  tidy(call: RemoteCall, repository: string): Promise<void>;
}

export function done<T>(value: T): RemoteAnswer<T> {
  return { kind: "done", value };
}

export function failed(failure: RemoteFailure, blamesMirror = false): RemoteAnswer<never> {
  return { kind: "failed", failure, blamesMirror };
}
