/**
 * What an error of etcd or of the line to it means for the request it answers.
 * Promises: "refused" only when the request surely changed nothing; nothing of the text etcd sent is passed on.
 */
import type { KvRefusal } from "../kv.ts";

export type EtcdVerdict =
  | { readonly kind: "refused"; readonly refusal: KvRefusal }
  /** The token is too old or unknown, as after a restart; the request was not looked at. */
  | { readonly kind: "token-refused" }
  /** etcd knows no users, so it needs no token. */
  | { readonly kind: "no-users" }
  /** It may have been carried out or not. */
  | { readonly kind: "lost" };

/** The numbers are gRPC's. */
const INVALID_ARGUMENT = 3;
const NOT_FOUND = 5;
const PERMISSION_DENIED = 7;
const RESOURCE_EXHAUSTED = 8;
const FAILED_PRECONDITION = 9;
const OUT_OF_RANGE = 11;
const UNIMPLEMENTED = 12;
const UNAUTHENTICATED = 16;

/** What etcd says before it looks at a request, by the words it has for it. */
const BY_WORDS: readonly (readonly [RegExp, EtcdVerdict])[] = [
  [/invalid auth token|revision (?:of|in) auth store is old/, { kind: "token-refused" }],
  [/authentication is not enabled/, { kind: "no-users" }],
  [/lease not found/, refused("lease-gone")],
  [/authentication failed|user name is empty|permission denied|user name not found/, refused("denied")],
  [/too many requests/, refused("busy")],
  [/space exceeded/, refused("full")],
];

const BY_CODE: ReadonlyMap<number, EtcdVerdict> = new Map([
  [INVALID_ARGUMENT, refused("invalid")],
  [NOT_FOUND, refused("invalid")],
  [PERMISSION_DENIED, refused("denied")],
  [RESOURCE_EXHAUSTED, refused("too-large")],
  [FAILED_PRECONDITION, refused("invalid")],
  [OUT_OF_RANGE, refused("invalid")],
  [UNIMPLEMENTED, refused("invalid")],
  [UNAUTHENTICATED, refused("denied")],
]);

export function judgeStatus(code: number, words: string): EtcdVerdict {
  const byCode = BY_CODE.get(code);
  // Only an answer of etcd itself is taken at its word; a line that broke may say anything.
  if (byCode === undefined) return { kind: "lost" };
  return BY_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? byCode;
}

function refused(refusal: KvRefusal): EtcdVerdict {
  return { kind: "refused", refusal };
}

/** Why no connection came about, in words of our own: what the system says names hosts. */
export function connectionProblem(words: string): string {
  const known = CONNECTION_PROBLEMS.find(([pattern]) => pattern.test(words));
  return known?.[1] ?? "no connection";
}

const CONNECTION_PROBLEMS: readonly (readonly [RegExp, string])[] = [
  [/altname|hostname.*does not match|not in the cert/i, "its certificate is for another host"],
  [
    /self.signed|unable to (?:get|verify)|issuer|UNABLE_TO|certificate has expired|CERT_/i,
    "its certificate is not trusted",
  ],
  [/ECONNREFUSED|connection refused/i, "connection refused"],
  [/ENOTFOUND|EAI_AGAIN|name resolution/i, "its name is not known"],
  [
    /ECONNRESET|EPROTO|alert|socket hang up|closed|SSL|TLS|before secure/i,
    "it closed the connection; TLS or a client certificate may be missing",
  ],
  [/deadline|timed? ?out|ETIMEDOUT/i, "no answer in time"],
];
