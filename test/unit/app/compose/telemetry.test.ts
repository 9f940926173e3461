/** A worker's telemetry, put together. */
import { expect, test } from "bun:test";
import { openTelemetry } from "../../../../src/app/compose/telemetry.ts";
import { SILENT_METER } from "../../../../src/contracts/ports/meter.ts";
import { VirtualClock } from "../../../support/fakes/virtual-clock.ts";
import { surroundings } from "../fixture.ts";

const parts = ["etcd", "findings"] as const;

test("without an address nothing listens and nothing is counted", async () => {
  const { context, written } = surroundings();
  await using telemetry = await openTelemetry({
    runtime: { commitQueueCapacity: 64 },
    parts,
    clock: new VirtualClock(),
    log: context.log,
  });
  expect(telemetry.meter).toBe(SILENT_METER);
  expect(telemetry.address).toBeUndefined();
  context.log.flush();
  expect(written.log).toBe("");
});

test("with one, the three pages tell what the worker says", async () => {
  const { context } = surroundings();
  const clock = new VirtualClock();
  const telemetry = await openTelemetry({
    runtime: { commitQueueCapacity: 17, localAddress: { host: "127.0.0.1", port: 0 } },
    parts,
    clock,
    log: context.log,
  });
  const base = `http://127.0.0.1:${telemetry.address!.port}`;
  const status = async (path: string) => (await fetch(base + path)).status;
  expect(await status("/readyz")).toBe(503);
  for (const part of parts) telemetry.readiness.ready(part);
  expect(await status("/readyz")).toBe(200);
  telemetry.meter.pageCommitted();
  const metrics = await (await fetch(`${base}/metrics`)).text();
  expect(metrics).toContain("\ngossip_worker_pages_committed_total 1\n");
  expect(metrics).toContain("\ngossip_worker_commit_queue_capacity_batches 17\n");
  telemetry.liveness.tick("worker-loop");
  expect(await status("/healthz")).toBe(200);
  await clock.advance(120_001);
  expect(await status("/healthz")).toBe(503);
  telemetry.readiness.shuttingDown();
  expect(await status("/readyz")).toBe(503);
  await telemetry[Symbol.asyncDispose]();
  await expect(fetch(`${base}/healthz`)).rejects.toThrow();
});
