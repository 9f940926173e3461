/**
 * From what git said to what it means for the repository. Promises: the words are ours; what a server made git say is only quoted where
 * nothing better is known, cut short and cleaned of addresses.
 */
import type { ParkReason } from "../../../contracts/shard.ts";

export type RemoteFailure =
  | { readonly kind: "retryable"; readonly why: string }
  | { readonly kind: "unusable"; readonly reason: ParkReason; readonly why: string }
  /** The server sends elsewhere; where to has to be asked. */
  | { readonly kind: "redirected" }
  /** The commit that was asked for is not to be had by its name. */
  | { readonly kind: "unadvertised" }
  /** Nothing known; a mirror that is there may be the cause. */
  | { readonly kind: "unknown"; readonly why: string };

const QUOTE_MAX_CHARACTERS = 160;

type Verdict = Exclude<RemoteFailure, { kind: "unknown" }>;

/** In this order: the first that fits speaks. */
const SIGNS: readonly (readonly [sign: RegExp, verdict: Verdict])[] = [
  [/requested URL returned error: 30[12378]/, { kind: "redirected" }],
  [/not our ref|unadvertised object|couldn't find remote ref [0-9a-f]{40}/, { kind: "unadvertised" }],
  [/No space left on device|Disk quota exceeded/, retryable("the disk of the mirror root is full")],
  [/dubious ownership/, denied("the repository belongs to another user of this host")],
  [/Authentication failed for|returned error: 401/, denied("the server does not accept the credentials")],
  [
    /could not read (?:Username|Password) for/,
    denied("the server asks for credentials, and there are none for it"),
  ],
  [/returned error: 403/, denied("the server denies access (403)")],
  [/Permission denied \(/, denied("the server accepts none of the ssh keys")],
  [/Too many authentication failures/, denied("the server accepts none of the ssh keys")],
  [/Host key verification failed/, unusable("the host key is not known here, or is not the known one")],
  [
    /returned error: 4(?:04|10)|^fatal: repository '.*' not found|ERROR: .*(?:not found|does not exist)/im,
    notFound("the repository is not there, or hidden from this worker"),
  ],
  [/does not appear to be a git repository/, notFound("there is no repository at this address")],
  [/not valid: is this a git repository/, unusable("what answers at this address is no git server")],
  [
    /project you were looking for could not be found/,
    notFound("the repository is not there, or hidden from this worker"),
  ],
  [/returned error: (?:408|429)/, retryable("the server asks for patience")],
  [/returned error: 5\d\d/, retryable("the server has trouble of its own (5xx)")],
  [/returned error: 4\d\d/, unusable("the server refuses the request (4xx)")],
  [
    /SSL certificate problem|certificate verif|certificate subject name|self.signed certificate|certificate has expired|unable to get local issuer/i,
    unusable("the server's certificate is not accepted"),
  ],
  [/not supported.*protocol|transport '.*' not allowed/, unusable("git may not use this transport")],
  [/ssh: not found|cannot run ssh/, unusable("needs the ssh program, which is not installed here")],
  [/resolve (?:host|proxy|hostname)/i, retryable("the name of the host cannot be resolved")],
  [
    /Connection refused|Couldn't connect|Failed to connect|No route to host|Network is unreachable/i,
    retryable("the host cannot be reached"),
  ],
  [/timed? ?out|Operation too slow|less than \d+ bytes/i, retryable("the server takes too long")],
  [
    /early EOF|hung up unexpectedly|RPC failed|reset by peer|Empty reply|Connection closed|transfer closed|kex_exchange|recv error|unexpected disconnect|index-pack failed|expected flush|protocol error|bad line length|unable to access/i,
    retryable("the connection broke off"),
  ],
];

function retryable(why: string): Verdict {
  return { kind: "retryable", why };
}

function unusable(why: string): Verdict {
  return { kind: "unusable", reason: "other", why };
}

function denied(why: string): Verdict {
  return { kind: "unusable", reason: "permission-denied", why };
}

function notFound(why: string): Verdict {
  return { kind: "unusable", reason: "not-found", why };
}

/** `complaint`: what git wrote to its standard error. */
export function classifyFailure(complaint: string): RemoteFailure {
  const found = SIGNS.find(([sign]) => sign.test(complaint));
  if (found !== undefined) return found[1];
  return { kind: "unknown", why: `git failed: ${quote(complaint)}` };
}

/** The last line in which git itself complains, without addresses and paths. */
function quote(complaint: string): string {
  const lines = complaint.split(/[\r\n]+/).filter((line) => /^(?:fatal|error): /.test(line));
  const line = lines.at(-1) ?? "it gave no reason";
  return line
    .replace(/\S*(?:\/|@)\S*/g, "…")
    .replace(/[^\x20-\x7e…]/g, "?")
    .slice(0, QUOTE_MAX_CHARACTERS);
}

const CORRUPT_MIRROR =
  /bad (?:object|config|tree|ref)|corrupt|is empty|unable to (?:read|parse|find) (?:tree|object|sha1|[0-9a-f]{40})|not a git repository: '|missing (?:blob|tree|commit)|did not send all necessary objects|unresolved delta|inflate: data|cannot lock ref|mismatched algorithms|shallow file has changed|Could not read [0-9a-f]{40}/i;

/** Whether the cause may be the mirror and not the remote: then it is made anew, once. */
export function mayBeMirrors(failure: RemoteFailure, complaint: string): boolean {
  return failure.kind === "unknown" || CORRUPT_MIRROR.test(complaint);
}
