/** The server on loopback, spoken to over a real socket. */
import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { connect } from "node:net";
import { Liveness } from "../../../../src/app/health/liveness.ts";
import { type LocalServer, startLocalServer } from "../../../../src/app/health/local-server.ts";
import { Readiness } from "../../../../src/app/health/readiness.ts";
import { createLogger } from "../../../../src/app/log.ts";
import { parseLogFilter } from "../../../../src/app/log-filter.ts";
import { PrometheusMeter } from "../../../../src/output/metrics/prometheus-meter.ts";
import { VirtualClock } from "../../../support/fakes/virtual-clock.ts";

const CANARY = ["reflected", "canary"].join("-");

let logged: string;
let clock: VirtualClock;
let liveness: Liveness;
let readiness: Readiness;
let meter: PrometheusMeter;
let server: LocalServer;

function serve(address = { host: "127.0.0.1", port: 0 }, metrics: PrometheusMeter = meter): LocalServer {
  const log = createLogger({
    filter: parseLogFilter("info"),
    format: "text",
    nowMs: () => 0,
    write: (lines) => {
      logged += lines;
    },
  });
  const started = startLocalServer({ address, liveness, readiness, metrics, log });
  log.flush();
  return started;
}

beforeEach(() => {
  logged = "";
  clock = new VirtualClock();
  liveness = new Liveness({ clock, stalledAfterMs: 1000 });
  readiness = new Readiness(["etcd", "done-ledger", "findings"], clock);
  meter = new PrometheusMeter({ version: "1.2.3", queueCapacity: 64 });
  server = serve();
});

afterEach(() => server[Symbol.asyncDispose]());

function ask(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`http://127.0.0.1:${server.address.port}${path}`, init);
}

test("port 0 takes a free port and logs it", () => {
  expect(server.address.port).toBeGreaterThan(0);
  expect(logged).toBe(
    `1970-01-01T00:00:00.000Z INFO gossip_worker: health and metrics are served address=127.0.0.1:${server.address.port}\n`,
  );
});

test("/healthz is 503 and names the loop that stalled", async () => {
  liveness.tick("worker-loop");
  const alive = await ask("/healthz");
  expect([alive.status, await alive.json()]).toEqual([200, { status: "alive" }]);
  await clock.advance(1001);
  const stalled = await ask("/healthz");
  expect([stalled.status, await stalled.json()]).toEqual([
    503,
    { status: "stalled", stalled: ["worker-loop"] },
  ]);
});

test("/readyz is 503 and names what fails", async () => {
  readiness.ready("etcd");
  readiness.unready("findings", "unreachable");
  const failing = await ask("/readyz");
  expect([failing.status, await failing.json()]).toEqual([
    503,
    {
      status: "not-ready",
      failing: [
        { part: "done-ledger", reason: "starting" },
        { part: "findings", reason: "unreachable" },
      ],
    },
  ]);
  for (const part of ["etcd", "done-ledger", "findings"] as const) readiness.ready(part);
  const ready = await ask("/readyz?verbose=1");
  expect([ready.status, await ready.json()]).toEqual([200, { status: "ready" }]);
  expect(ready.headers.get("content-type")).toBe("application/json");
  expect(ready.headers.get("cache-control")).toBe("no-store");
});

test("/metrics is Prometheus text", async () => {
  meter.pageCommitted();
  const answer = await ask("/metrics");
  expect(answer.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
  expect(await answer.text()).toContain("\ngossip_worker_pages_committed_total 1\n");
});

test.each(["/", "/metrics/", "/HEALTHZ", "/__proto__", "/constructor", "/healthz/../x", `/${CANARY}`])(
  "%s is not there",
  async (path) => {
    const answer = await ask(path);
    expect([answer.status, await answer.text()]).toEqual([404, "not found\n"]);
  },
);

test.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])("%s is refused", async (method) => {
  const answer = await ask("/readyz", { method });
  expect(answer.status).toBe(405);
  expect(answer.headers.get("allow")).toBe("GET, HEAD");
});

test("HEAD is GET without the body", async () => {
  const [get, head] = [await ask("/readyz"), await ask("/readyz", { method: "HEAD" })];
  expect(head.status).toBe(get.status);
  expect(head.headers.get("content-type")).toBe(get.headers.get("content-type"));
  expect(await head.text()).toBe("");
});

test("nothing of a request comes back", async () => {
  for (const path of ["/healthz", "/metrics", "/nowhere"]) {
    const answer = await ask(`${path}?q=${CANARY}`, {
      method: "POST",
      body: CANARY,
      headers: { "x-canary": CANARY, cookie: CANARY },
    });
    expect(await answer.text()).not.toContain(CANARY);
    expect([...answer.headers].flat().join()).not.toContain(CANARY);
  }
  expect(logged).not.toContain(CANARY);
});

/** The status of the answer to a request's head, as it is written here; nothing follows it. */
function statusOf(head: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.address.port, "127.0.0.1", () => {
      socket.write(`${head.join("\r\n")}\r\n\r\n`);
    });
    socket.once("data", (data) => {
      resolve(Number(data.toString("latin1").split(" ")[1]));
      socket.destroy();
    });
    socket.once("error", reject);
  });
}

test("a body that is too large is not read", async () => {
  const head = ["POST /readyz HTTP/1.1", "Host: localhost", `Content-Length: ${1 << 20}`];
  expect([405, 413]).toContain(await statusOf(head));
});

describe("a request under another name", () => {
  const status = (host: string): Promise<number> =>
    statusOf(["GET /healthz HTTP/1.1", `Host: ${host}`, "Connection: close"]);

  test.each(["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "10.0.0.1"])(
    "%s is turned away",
    async (host) => {
      expect(await status(host)).toBe(421);
    },
  );

  test.each(["localhost", "LOCALHOST:9464", "127.0.0.1", "127.9.9.9:1", "[::1]:80"])(
    "%s is ours",
    async (host) => {
      expect(await status(host)).toBe(200);
    },
  );
});

test("a fault of ours shows no source and no path", async () => {
  const broken = new PrometheusMeter({ version: "1", queueCapacity: 1 });
  broken.exposition = () => Promise.reject(new Error(CANARY));
  await using failing = serve(undefined, broken);
  const answer = await fetch(`http://127.0.0.1:${failing.address.port}/metrics`);
  expect([answer.status, await answer.text()]).toEqual([500, "internal error\n"]);
});

test("a port that is taken is an error that names the way out", () => {
  expect(() => serve({ host: "127.0.0.1", port: server.address.port })).toThrow(
    `cannot serve health and metrics on 127.0.0.1:${server.address.port}: the port is taken; choose another --local-addr, or port 0`,
  );
});

test("after it is closed nobody answers", async () => {
  const short = serve();
  await short[Symbol.asyncDispose]();
  await short[Symbol.asyncDispose]();
  await expect(fetch(`http://127.0.0.1:${short.address.port}/healthz`)).rejects.toThrow();
});
