/**
 * Where a repository is, read from what people write and spelled in one way. Promises: two spellings of one place that differ in nothing but
 * letters, default ports, slashes or escapes become the same; no password passes, and no reason repeats what was written. Pure: a path
 * of this host is made absolute and real by the caller.
 */
import type { RepositoryLocator } from "../../../contracts/git-target.ts";
import { canonicalHost, canonicalUrlPath } from "./locator-parts.ts";

/** One less than the longest key: the range of a repository's shard ends one byte behind its key. */
export const REPO_KEY_BYTES_MAX = 4_095;

export type LocatorReading =
  | { readonly kind: "remote"; readonly url: string }
  /** A path of the host it was written on, as it was written. */
  | { readonly kind: "path"; readonly path: string }
  | { readonly kind: "refused"; readonly why: string };

type Scheme = "file" | "http" | "https" | "ssh";
type Refused = Extract<LocatorReading, { kind: "refused" }>;

const DEFAULT_PORTS: Readonly<Record<Scheme, number>> = { file: 0, http: 80, https: 443, ssh: 22 };
const TAKEN = "a path, file://, http://, https://, ssh:// and user@host:path are taken";
const CREDENTIALS =
  "give workers credentials by their environment or their credentials file (docs/mirrors.md), never in a locator";

export function readLocator(text: string): LocatorReading {
  const why = unreadable(text);
  if (why !== undefined) return refused(why);
  const [, scheme, rest] = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/(.*)$/s.exec(text) ?? [];
  const reading = scheme !== undefined ? readUrl(scheme, rest!) : readWithoutScheme(text);
  const spelled = reading.kind === "remote" ? reading.url : reading.kind === "path" ? reading.path : "";
  return utf8Length(spelled) <= REPO_KEY_BYTES_MAX ? reading : tooLong();
}

/** The locator's one spelling: what sorts repositories and tells them apart. */
export function showLocator(locator: RepositoryLocator): string {
  return locator.kind === "local" ? locator.path : locator.url;
}

/** Whether a locator is spelled as this module spells it; what comes from elsewhere is asked before it is used. */
export function isCanonicalLocator(locator: RepositoryLocator): boolean {
  if (locator.kind === "local") return isCanonicalPath(locator.path);
  const reading = readLocator(locator.url);
  return reading.kind === "remote" && reading.url === locator.url;
}

/** Absolute, without `.`, `..`, doubled slashes or one at its end, and readable in a log. */
export function isCanonicalPath(path: string): boolean {
  if (unreadable(path) !== undefined || !path.startsWith("/") || utf8Length(path) > REPO_KEY_BYTES_MAX)
    return false;
  const parts = path.slice(1).split("/");
  return path === "/" || parts.every((part) => part !== "" && part !== "." && part !== "..");
}

function unreadable(text: string): string | undefined {
  if (text === "") return "it is empty";
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text)) return "it holds a control character";
  // What was not UTF-8 arrives with U+FFFD in it: another repository may be meant than the one it would name.
  if (text.includes("\ufffd") || !text.isWellFormed()) return "it is not UTF-8";
  if (text.startsWith("-")) return "it begins with a dash, like an option; write ./ before a path";
  return undefined;
}

function readUrl(schemeText: string, rest: string): LocatorReading {
  const scheme = schemeText.toLowerCase();
  if (scheme === "git") return refused("git:// proves no server and hides nothing; use https:// or ssh://");
  if (!isTaken(scheme)) return refused(`${scheme.slice(0, 20)}:// is not taken; ${TAKEN}`);
  const slash = rest.indexOf("/");
  const authority = slash === -1 ? rest : rest.slice(0, slash);
  const path = canonicalUrlPath(slash === -1 ? "" : rest.slice(slash));
  const place = scheme === "file" ? fileAuthority(authority) : readAuthority(scheme, authority);
  if (place.kind === "refused") return place;
  if (path.kind === "refused") return path;
  return { kind: "remote", url: `${scheme}://${place.authority}${path.path}` };
}

function isTaken(scheme: string): scheme is Scheme {
  return Object.hasOwn(DEFAULT_PORTS, scheme);
}

type Place = { readonly kind: "read"; readonly authority: string } | Refused;

function fileAuthority(authority: string): Place {
  const isHere = authority === "" || authority.toLowerCase() === "localhost";
  return isHere
    ? { kind: "read", authority: "" }
    : refused("file:// names no host: three slashes stand before the path");
}

function readAuthority(scheme: Exclude<Scheme, "file">, text: string): Place {
  const at = text.lastIndexOf("@");
  const user = at === -1 ? undefined : text.slice(0, at);
  if (user !== undefined && scheme !== "ssh")
    return refused(`a user or a token stands before the host; ${CREDENTIALS}`);
  if (user?.includes(":")) return refused(`a password stands before the host; ${CREDENTIALS}`);
  if (user !== undefined && !isUserName(user)) return refused("the user before @ is no user name");
  const [, hostText, portText] = /^(\[[^\]]*\]|[^:]*)(?::([0-9]*))?$/.exec(text.slice(at + 1)) ?? [];
  const host = hostText === undefined ? undefined : canonicalHost(hostText);
  if (host === undefined) return refused("the host is none: a name, an IPv4 address or [an IPv6 address] is");
  const port = portText === undefined || portText === "" ? DEFAULT_PORTS[scheme] : Number(portText);
  if (!(port >= 1 && port <= 65_535)) return refused("the port is none: a number from 1 to 65535 is");
  const shownPort = port === DEFAULT_PORTS[scheme] ? "" : `:${port}`;
  return { kind: "read", authority: `${user === undefined ? "" : `${user}@`}${host}${shownPort}` };
}

function isUserName(text: string): boolean {
  return /^[A-Za-z0-9_][A-Za-z0-9_.+-]{0,63}$/.test(text);
}

/** `name::address` makes git run a program of that name. */
function readWithoutScheme(text: string): LocatorReading {
  const isPlainlyPath = /^\.{0,2}\//.test(text);
  if (!isPlainlyPath && text.replace(/\[[^\]/]*\]/, "").includes("::"))
    return refused(`:: calls a transport of git's own, none of which is taken; ${TAKEN}`);
  return !isPlainlyPath && isScpForm(text) ? readScpForm(text) : { kind: "path", path: text };
}

/** As git tells it: a colon before the first slash, outside of brackets. */
function isScpForm(text: string): boolean {
  return /^(?:[^/:[\]]*@)?(?:\[[^\]/]*\]|[^/:[\]]+):/.test(text);
}

/** The path is one from the root of the server, as hosts of repositories mean it; `~/` stands for the user's home. */
function readScpForm(text: string): LocatorReading {
  const [, user, host, path] = /^(?:([^@:]*)@)?(\[[^\]]*\]|[^:]*):(.*)$/s.exec(text) ?? [];
  if (host === undefined || path === undefined) return refused(`it cannot be read; ${TAKEN}`);
  if (isTaken(host.toLowerCase()) || host.toLowerCase() === "git")
    return refused("two slashes are missing behind its scheme");
  const escaped = path.replaceAll("%", "%25").replaceAll("?", "%3F").replaceAll("#", "%23");
  const slash = escaped.startsWith("/") ? "" : "/";
  return readUrl("ssh", `${user === undefined ? "" : `${user}@`}${host}${slash}${escaped}`);
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

function tooLong(): Refused {
  return refused(`it is longer than ${REPO_KEY_BYTES_MAX} bytes`);
}

function refused(why: string): Refused {
  return { kind: "refused", why };
}
