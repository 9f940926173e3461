/**
 * The worker's own small server on loopback: `/healthz`, `/readyz`, `/metrics`.
 * Promises: reads no body and repeats nothing of a request; answers GET and HEAD alone; ends with the process it tells about.
 * May not: listen anywhere but on loopback, which the configuration has checked.
 */
import { GossipError } from "../../contracts/errors.ts";
import type { LocalAddress } from "../config/settings.ts";
import type { Logger } from "../log.ts";
import type { Liveness } from "./liveness.ts";
import type { Readiness } from "./readiness.ts";

export interface MetricsPage {
  readonly contentType: string;
  exposition(): Promise<string>;
}

export interface LocalServerOptions {
  readonly address: LocalAddress;
  readonly liveness: Liveness;
  readonly readiness: Readiness;
  readonly metrics: MetricsPage;
  readonly log: Logger;
}

export interface LocalServer extends AsyncDisposable {
  /** Where it listens, with the port the system chose for 0. */
  readonly address: LocalAddress;
}

const TARGET = "gossip_worker";
const IDLE_SECONDS = 10;
const BODY_MAX_BYTES = 1024;

/** Throws a GossipError when the address cannot be had. */
export function startLocalServer(options: LocalServerOptions): LocalServer {
  const { address, log } = options;
  const server = listen(address, (request) => answer(request, options));
  const bound = { host: address.host, port: server.port ?? address.port };
  log.info(TARGET, "health and metrics are served", { address: addressInWords(bound) });
  return { address: bound, [Symbol.asyncDispose]: () => server.stop(true) };
}

function listen(address: LocalAddress, fetch: (request: Request) => Promise<Response>) {
  try {
    return Bun.serve({
      hostname: address.host,
      port: address.port,
      // Unsaid, Bun lets several processes share the port, and a scraper would meet any of them.
      reusePort: false,
      // Bun's own page for errors would show paths and sources.
      development: false,
      idleTimeout: IDLE_SECONDS,
      maxRequestBodySize: BODY_MAX_BYTES,
      fetch,
      error: () => text(500, "internal error\n"),
    });
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    const why = code === "EADDRINUSE" ? "the port is taken" : "the system refuses it";
    throw new GossipError(
      `cannot serve health and metrics on ${addressInWords(address)}: ${why}; choose another --local-addr, or port 0 for a free one`,
      { code: "E_LOCAL_ADDR", details: typeof code === "string" ? { code } : {} },
    );
  }
}

function addressInWords({ host, port }: LocalAddress): string {
  return host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
}

async function answer(request: Request, options: LocalServerOptions): Promise<Response> {
  const page = PAGES[new URL(request.url).pathname];
  if (!isLocalHost(request.headers.get("host")))
    return text(421, "this server answers to loopback names alone\n");
  if (page === undefined) return text(404, "not found\n");
  if (request.method !== "GET" && request.method !== "HEAD") {
    return text(405, "only GET and HEAD\n", { allow: "GET, HEAD" });
  }
  const response = await page(options);
  return request.method === "HEAD" ? new Response(null, response) : response;
}

/** A web page could have its own name resolve to 127.0.0.1 and read us through a browser; its name gives it away. */
function isLocalHost(host: string | null): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i.test(host ?? "");
}

type Page = (options: LocalServerOptions) => Promise<Response>;

const PAGES: Readonly<Record<string, Page>> = Object.assign(Object.create(null), {
  "/healthz": async ({ liveness }: LocalServerOptions) => {
    const stalled = liveness.stalled();
    return stalled.length === 0 ? json(200, { status: "alive" }) : json(503, { status: "stalled", stalled });
  },
  "/readyz": async ({ readiness }: LocalServerOptions) => {
    const failing = await readiness.failing();
    return failing.length === 0
      ? json(200, { status: "ready" })
      : json(503, { status: "not-ready", failing });
  },
  "/metrics": async ({ metrics }: LocalServerOptions) =>
    text(200, await metrics.exposition(), { "content-type": metrics.contentType }),
});

function json(status: number, body: unknown): Response {
  return text(status, `${JSON.stringify(body)}\n`, { "content-type": "application/json" });
}

function text(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(body, {
    status,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      ...headers,
    },
  });
}
