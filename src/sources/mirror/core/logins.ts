/**
 * Credentials for git servers: the lines of a credential file, and which of them a URL may have. Promises: a login goes to the very protocol,
 * host and port it was written for, and below its path; it prints as `[login]`. Faults name lines, never what stands in them.
 */

export interface LoginScope {
  /** `https:` or `http:`. */
  readonly protocol: string;
  /** With the port when it is not the usual one. */
  readonly host: string;
  /** Begins with `/` and ends without one; empty: the whole host. */
  readonly path: string;
}

export class Login {
  readonly scope: LoginScope;
  readonly #username: string;
  readonly #password: string;

  constructor(scope: LoginScope, username: string, password: string) {
    this.scope = scope;
    this.#username = username;
    this.#password = password;
  }

  /** For the one place that hands them on. */
  open(): { readonly username: string; readonly password: string } {
    return { username: this.#username, password: this.#password };
  }

  toString(): string {
    return "[login]";
  }

  toJSON(): string {
    return "[login]";
  }
}

export type ParsedLogins =
  | { readonly kind: "logins"; readonly logins: readonly Login[] }
  /** Counted from one. */
  | { readonly kind: "bad-line"; readonly line: number; readonly why: string };

/** As git's own store writes them: `https://user:password@host/path`, percent-encoded, one a line; empty lines and `#` comments may stand between. */
export function parseLogins(text: string): ParsedLogins {
  const logins: Login[] = [];
  for (const [index, raw] of text.split("\n").entries()) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) continue;
    const login = parseLogin(line);
    if (typeof login === "string") return { kind: "bad-line", line: index + 1, why: login };
    logins.push(login);
  }
  return { kind: "logins", logins };
}

function parseLogin(line: string): Login | string {
  const url = URL.parse(line);
  if (url === null) return "is no URL";
  if (url.username === "" || url.password === "") return "lacks a user name or a password";
  return makeLogin(url, decode(url.username), decode(url.password));
}

/** A sentence's end when it cannot be one. */
export function makeLogin(
  url: URL,
  username: string | undefined,
  password: string | undefined,
): Login | string {
  if (url.protocol !== "https:" && url.protocol !== "http:") return "is neither an https nor an http URL";
  if (username === undefined || password === undefined) return "is not percent-encoded as it should be";
  if (/[\0\r\n]/.test(username + password)) return "holds a line break or a zero byte";
  const scope = { protocol: url.protocol, host: url.host, path: url.pathname.replace(/\/+$/, "") };
  return new Login(scope, username, password);
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The login with the longest path that leads to `url`; the first of equals. */
export function loginFor(logins: readonly Login[], url: URL): Login | undefined {
  let best: Login | undefined;
  for (const login of logins)
    if (covers(login.scope, url) && (best === undefined || login.scope.path.length > best.scope.path.length))
      best = login;
  return best;
}

function covers({ protocol, host, path }: LoginScope, url: URL): boolean {
  if (protocol !== url.protocol || host !== url.host) return false;
  return path === "" || url.pathname === path || url.pathname.startsWith(`${path}/`);
}
