/**
 * Requests to a git server without git. Promises: a login goes to the place it was written for and to no other; redirections are followed on the same
 * host alone; what goes wrong is told as git would tell it.
 */
import { classifyFailure, type RemoteFailure } from "../core/classify-failure.ts";
import { loginFor } from "../core/logins.ts";
import { judgeRedirect } from "../core/remote-url.ts";
import { done, failed, type RemoteAnswer, type RemoteCall } from "../remote-git.ts";

export interface HttpRequest {
  readonly method: "GET" | "POST";
  /** Behind the repository's address. */
  readonly path: string;
  readonly body?: string;
  readonly contentType?: string;
  readonly signal: AbortSignal;
  readonly ca: string | undefined;
}

const REDIRECTS_MAX = 3;

/** The answer of a server that is content. */
export async function converse(call: RemoteCall, request: HttpRequest): Promise<RemoteAnswer<Response>> {
  for (let redirects = 0; redirects <= REDIRECTS_MAX; redirects++) {
    const response = await ask(call, request);
    if (response.kind === "failed") return response;
    const { status, headers } = response.value;
    if (status === 200) return response;
    await response.value.body?.cancel();
    const location = [301, 302, 303, 307, 308].includes(status) ? headers.get("location") : null;
    if (location === null) return failed(byStatus(status, call));
    const redirect = judgeRedirect(call.url, location);
    if (redirect.kind === "elsewhere")
      return failed({ kind: "unusable", reason: "other", why: redirect.why });
    call.url = redirect.url;
  }
  return failed({ kind: "unusable", reason: "other", why: "the server sends from place to place" });
}

async function ask(call: RemoteCall, { method, path, body, contentType, signal, ca }: HttpRequest) {
  const headers = new Headers({ "user-agent": "git/gossip-worker", "accept-encoding": "identity" });
  if (contentType !== undefined) headers.set("content-type", contentType);
  const login = call.login === undefined ? undefined : loginFor([call.login], new URL(call.url));
  if (login !== undefined) headers.set("authorization", basic(login.open()));
  try {
    const response = await fetch(call.url.replace(/\/+$/, "") + path, {
      method,
      headers,
      redirect: "manual",
      signal,
      ...(body === undefined ? {} : { body }),
      ...(ca === undefined ? {} : { tls: { ca } }),
    });
    return done(response);
  } catch (error) {
    return failed(byError(error));
  }
}

function basic({ username, password }: { readonly username: string; readonly password: string }): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}

function byStatus(status: number, { login }: RemoteCall): RemoteFailure {
  if (status === 401 && login === undefined) return classifyFailure("could not read Username for");
  return classifyFailure(`returned error: ${status}`);
}

const BY_CODE: readonly (readonly [code: RegExp, complaint: string])[] = [
  [/ENOTFOUND|EAI_AGAIN|DNS|FailedToOpenSocket/i, "Could not resolve host"],
  [/REFUSED|EHOSTUNREACH|ENETUNREACH/i, "Connection refused"],
  [/TIMEDOUT|TIMEOUT/i, "timed out"],
  [/CERT|ALTNAME|SELF_SIGNED|VERIFY|ISSUER/i, "SSL certificate problem"],
];

/** For what a request, or the reading of its answer, throws. */
export function byError(error: unknown): RemoteFailure {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const sign = BY_CODE.find(([known]) => known.test(code));
  return classifyFailure(sign?.[1] ?? "early EOF");
}
