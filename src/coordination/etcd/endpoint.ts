/**
 * Where an etcd cluster is, read from the URLs of its members.
 * Promises: errors name a URL by its place in the list, since the URL itself may hold a password.
 */
import { GossipError } from "../../contracts/errors.ts";

export interface EtcdAccount {
  readonly user: string;
  readonly password: string;
}

export interface EtcdEndpoint {
  /** A name or an IP literal, without brackets. */
  readonly host: string;
  readonly port: number;
}

export interface EtcdPlace {
  readonly members: readonly EtcdEndpoint[];
  /** TLS to every member, or to none. */
  readonly isSecure: boolean;
  /** From the first URL that names a user. */
  readonly account?: EtcdAccount;
}

const PORT_DEFAULT = 2379;

export function readEndpoints(endpoints: readonly string[]): EtcdPlace {
  if (endpoints.length === 0) throw fault("no etcd endpoint is given");
  const texts = endpoints.map((text) => text.trim());
  const urls = texts.map((text, index) => readUrl(text, index + 1));
  const secureCount = urls.filter(({ protocol }) => protocol === "https:").length;
  if (secureCount !== 0 && secureCount !== urls.length) {
    throw fault("etcd endpoints mix http and https; use one of them for every member");
  }
  const owner = urls.find(({ username }) => username !== "");
  return {
    members: urls.map((url, index) => ({ host: bareHost(url), port: portOf(url, texts[index]!) })),
    isSecure: secureCount > 0,
    ...(owner === undefined ? {} : { account: accountOf(owner) }),
  };
}

function readUrl(text: string, place: number): URL {
  if (!/^https?:\/\/[^/]/i.test(text) || !URL.canParse(text)) {
    throw fault(`etcd endpoint ${place} is not an http:// or https:// URL`);
  }
  const url = new URL(text);
  if (!/^\/?$/.test(url.pathname) || url.search !== "" || url.hash !== "") {
    throw fault(`etcd endpoint ${place} must be a host and a port, without a path`);
  }
  return url;
}

/** Written or etcd's own: a parsed URL forgets a port its scheme implies. */
function portOf(url: URL, text: string): number {
  const written = url.port === "" ? /:(80|443)\/?$/.exec(text)?.[1] : url.port;
  return written === undefined ? PORT_DEFAULT : Number(written);
}

function accountOf(url: URL): EtcdAccount {
  try {
    return { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
  } catch {
    throw fault("the user or password in an etcd endpoint is not percent-encoded rightly");
  }
}

function bareHost(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, "$1");
}

/** What to say about a plain connection that leaves this machine; undefined when there is nothing to say. */
export function plainEndpointWarning(endpoints: readonly string[]): string | undefined {
  const { members, isSecure } = readEndpoints(endpoints);
  if (isSecure || members.every(({ host }) => isLoopback(host))) return undefined;
  return "etcd is spoken to in the clear over the network: use https:// endpoints";
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
}

function fault(message: string): GossipError {
  return new GossipError(message, { code: "E_ETCD_CONFIG" });
}
