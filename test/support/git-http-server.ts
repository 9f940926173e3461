/**
 * A git server over HTTP on a free port of this machine: `git http-backend` behind Bun's own server, with the moods real servers have.
 * Promises: serves only the folder it was given; stopped, nothing of it is left.
 */
import { gunzipSync } from "node:zlib";

export type ServerMood =
  | { readonly kind: "well" }
  /** Every request is answered with this status. */
  | { readonly kind: "status"; readonly status: number }
  /** Sent elsewhere: what comes behind `path` is kept. */
  | { readonly kind: "redirect"; readonly from: string; readonly to: string }
  /** Answers nothing, for ever. */
  | { readonly kind: "hangs" }
  /** The refs are listed, packs break off after so many bytes. */
  | { readonly kind: "cuts"; readonly afterBytes: number }
  /** The refs are listed, then packs drip: so many bytes a tenth of a second. */
  | { readonly kind: "drips"; readonly bytes: number };

export interface GitHttpServerOptions {
  /** Repositories below it are served, by their relative path. */
  readonly folder: string;
  /** Whoever else asks gets 401. */
  readonly login?: { readonly username: string; readonly password: string };
  /** Paths of PEM files: it speaks https then. */
  readonly tls?: { readonly cert: string; readonly key: string };
}

const BACKEND = `${Bun.spawnSync(["git", "--exec-path"]).stdout.toString().trim()}/git-http-backend`;

export class GitHttpServer implements AsyncDisposable {
  mood: ServerMood = { kind: "well" };
  /** What was asked, in order: `GET /path?query` and whether with a login. */
  readonly requests: { readonly line: string; readonly authorization: string | null }[] = [];
  readonly #options: GitHttpServerOptions;
  readonly #server: Bun.Server<undefined>;

  constructor(options: GitHttpServerOptions) {
    this.#options = options;
    this.#server = Bun.serve({
      hostname: "127.0.0.1",
      port: 0,
      idleTimeout: 0,
      ...(options.tls === undefined
        ? {}
        : { tls: { cert: Bun.file(options.tls.cert), key: Bun.file(options.tls.key) } }),
      fetch: (request) => this.#answer(request),
    });
  }

  get port(): number {
    return this.#server.port!;
  }

  url(path: string): string {
    return `${this.#options.tls === undefined ? "http" : "https"}://127.0.0.1:${this.port}/${path}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server.stop(true);
  }

  async #answer(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const authorization = request.headers.get("authorization");
    this.requests.push({ line: `${request.method} ${url.pathname}${url.search}`, authorization });
    const { mood } = this;
    if (mood.kind === "hangs") return new Promise(() => {});
    if (mood.kind === "status") return new Response("mood", { status: mood.status });
    if (mood.kind === "redirect" && url.pathname.startsWith(mood.from)) {
      const location = mood.to + url.pathname.slice(mood.from.length) + url.search;
      return new Response(null, { status: 301, headers: { location } });
    }
    if (!this.#letsIn(authorization))
      return new Response(null, { status: 401, headers: { "www-authenticate": 'Basic realm="git"' } });
    return moody(await this.#askBackend(request, url), mood, url.pathname);
  }

  #letsIn(authorization: string | null): boolean {
    const { login } = this.#options;
    if (login === undefined) return true;
    return authorization === `Basic ${Buffer.from(`${login.username}:${login.password}`).toString("base64")}`;
  }

  /** As a web server runs a CGI program. */
  async #askBackend(request: Request, url: URL): Promise<Response> {
    const sent = Buffer.from(await request.arrayBuffer());
    const body = request.headers.get("content-encoding") === "gzip" ? gunzipSync(sent) : sent;
    const run = Bun.spawn([BACKEND], {
      env: {
        PATH: process.env["PATH"] ?? "/usr/bin:/bin",
        HOME: "/nonexistent",
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_CONFIG_GLOBAL: "/dev/null",
        GIT_CONFIG_COUNT: "1",
        GIT_CONFIG_KEY_0: "safe.directory",
        GIT_CONFIG_VALUE_0: "*",
        GIT_PROJECT_ROOT: this.#options.folder,
        GIT_HTTP_EXPORT_ALL: "1",
        GIT_PROTOCOL: request.headers.get("git-protocol") ?? "",
        PATH_INFO: decodeURIComponent(url.pathname),
        QUERY_STRING: url.search.slice(1),
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: request.headers.get("content-type") ?? "",
        CONTENT_LENGTH: String(body.length),
      },
      stdin: body,
      stdout: "pipe",
      stderr: "ignore",
    });
    const answer = Buffer.from(await new Response(run.stdout).arrayBuffer());
    const end = answer.indexOf("\r\n\r\n");
    const headers = new Headers();
    for (const line of answer.subarray(0, end).toString().split("\r\n")) {
      const [name = "", ...value] = line.split(": ");
      if (name !== "") headers.set(name, value.join(": "));
    }
    const status = Number.parseInt(headers.get("status") ?? "200", 10);
    headers.delete("status");
    return new Response(answer.subarray(end + 4), { status, headers });
  }
}

async function moody(response: Response, mood: ServerMood, path: string): Promise<Response> {
  if (!path.endsWith("/git-upload-pack") || (mood.kind !== "cuts" && mood.kind !== "drips")) return response;
  const bytes = new Uint8Array(await response.arrayBuffer());
  // Answers to the listing are short and needed for what comes.
  if (bytes.length < 4096) return new Response(bytes, response);
  const { status, headers } = response;
  return new Response(mood.kind === "cuts" ? cut(bytes, mood.afterBytes) : drip(bytes, mood.bytes), {
    status,
    headers,
  });
}

function cut(bytes: Uint8Array, afterBytes: number): ReadableStream {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes.subarray(0, afterBytes));
      controller.close();
    },
  });
}

function drip(bytes: Uint8Array, pieceBytes: number): ReadableStream {
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      await Bun.sleep(100);
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, (at += pieceBytes)));
    },
  });
}
