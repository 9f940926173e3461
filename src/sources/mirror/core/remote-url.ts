/** Addresses of remotes as they may be handed to git. Promises: no credential inside, no option in disguise, no transport but the four. */

export type Transport = "file" | "http" | "https" | "ssh";

export type RemoteAddress =
  | { readonly kind: "remote"; readonly transport: Transport; readonly url: URL; readonly text: string }
  | { readonly kind: "refused"; readonly why: string };

const TRANSPORTS: readonly string[] = ["file", "http", "https", "ssh"];
const LOCAL_HOSTS: readonly string[] = ["", "localhost"];

export function readRemoteAddress(text: string): RemoteAddress {
  const url = URL.parse(text);
  if (url === null || /[\0-\x20\x7f]/.test(text)) return refused("the address is no URL");
  const transport = url.protocol.slice(0, -1);
  if (!isTransport(transport)) return refused("the address is neither file, http, https nor ssh");
  if (url.password !== "" || (url.username !== "" && transport !== "ssh"))
    return refused("the address holds credentials: they belong into the credential file");
  if (url.search !== "" || url.hash !== "") return refused("the address holds a query or a fragment");
  if (transport === "file" && !LOCAL_HOSTS.includes(url.hostname))
    return refused("a file address names another host");
  if (transport !== "file" && url.hostname === "") return refused("the address names no host");
  if (/^-|^%2d/i.test(url.hostname) || /^-|^%2d/i.test(url.username))
    return refused("the address looks like an option");
  return { kind: "remote", transport, url, text };
}

function isTransport(word: string): word is Transport {
  return TRANSPORTS.includes(word);
}

function refused(why: string): RemoteAddress {
  return { kind: "refused", why };
}

const SMART_SUFFIX = "/info/refs";

export type Redirect =
  | { readonly kind: "same-host"; readonly url: string }
  | { readonly kind: "elsewhere"; readonly why: string };

/** Where `from` is to be asked instead, when a server answers with this `Location`. Only the same host may be followed to, and never from https to http. */
export function judgeRedirect(from: string, location: string): Redirect {
  const asked = new URL(from);
  const to = URL.parse(location, `${from.replace(/\/+$/, "")}${SMART_SUFFIX}`);
  if (to === null || (to.protocol !== "https:" && to.protocol !== "http:"))
    return { kind: "elsewhere", why: "the repository has moved to an address that cannot be followed" };
  if (to.hostname !== asked.hostname || (to.protocol === asked.protocol && to.port !== asked.port))
    return { kind: "elsewhere", why: `the repository has moved to another host: ${printable(to.host)}` };
  if (asked.protocol === "https:" && to.protocol === "http:")
    return { kind: "elsewhere", why: "the server sends from https to http, which is not followed" };
  if (!to.pathname.endsWith(SMART_SUFFIX))
    return { kind: "elsewhere", why: "the server sends to a page that is no repository" };
  return { kind: "same-host", url: `${to.origin}${to.pathname.slice(0, -SMART_SUFFIX.length)}` };
}

function printable(host: string): string {
  return host.replace(/[^\w.:[\]-]/g, "?").slice(0, 100);
}
