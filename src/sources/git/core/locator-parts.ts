/** Host and path of a repository's URL, in one spelling. Promises: what could mean two things is refused; no reason repeats its input. Pure. */

export type UrlPath =
  | { readonly kind: "read"; readonly path: string }
  | { readonly kind: "refused"; readonly why: string };

const LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;
const HOST_CHARACTERS_MAX = 253;

/** Lower case; undefined when it is no host. Names outside of ASCII are written as `xn--`. */
export function canonicalHost(text: string): string | undefined {
  const host = text.toLowerCase();
  if (host.startsWith("[")) return canonicalIpv6(host);
  if (host.length > HOST_CHARACTERS_MAX || !host.split(".").every((label) => LABEL.test(label)))
    return undefined;
  return host;
}

/** The URL parser of the platform knows the shortest form. */
function canonicalIpv6(host: string): string | undefined {
  if (!/^\[[0-9a-f:.]+\]$/.test(host) || !URL.canParse(`http://${host}/`)) return undefined;
  return new URL(`http://${host}/`).hostname;
}

/** Begins with a slash, ends with none; escapes in capitals, and only where they are needed. */
export function canonicalUrlPath(text: string): UrlPath {
  if (/[?#]/.test(text))
    return refused("a query or a fragment stands behind the path; write %3F or %23 where they belong to it");
  if (text.includes("@"))
    return refused("an @ stands in the path, where passwords go astray; write %40 if it belongs there");
  if (/%(?![0-9A-Fa-f]{2})/.test(text)) return refused("a % is followed by no two hex digits; write %25");
  if (/%(?:[01][0-9A-Fa-f]|7F|2F|5C)/i.test(text) || text.includes("\\"))
    return refused("a control character, a slash or a backslash is hidden in its path");
  const decoded = decodedText(text);
  if (decoded === undefined) return refused("the escapes of its path are not UTF-8");
  const parts = decoded.split("/").filter((part) => part !== "" && part !== ".");
  if (parts.includes("..")) return refused("its path goes up (..)");
  if (parts.length === 0) return refused("its path is missing: it names a server and no repository");
  return { kind: "read", path: parts.map((part) => `/${escapedPart(part)}`).join("") };
}

function decodedText(text: string): string | undefined {
  try {
    const decoded = decodeURIComponent(text);
    return /[\u0080-\u009f\u2028\u2029\ufffd]/.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}

/** What stands for itself in every part of a path; all else becomes an escape. */
function escapedPart(part: string): string {
  return encodeURIComponent(part).replace(/%(?:24|26|2B|2C|3B|3D)/g, (shown) => decodeURIComponent(shown));
}

function refused(why: string): UrlPath {
  return { kind: "refused", why };
}
