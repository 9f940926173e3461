/** The metrics as a scraper sees them. */
import { expect, test } from "bun:test";
import { SILENT_METER, type WorkerMeter } from "../../../../src/contracts/ports/meter.ts";
import { PrometheusMeter } from "../../../../src/output/metrics/prometheus-meter.ts";
import { Random, seedOf } from "../../../support/random.ts";

function meter() {
  return new PrometheusMeter({ version: "1.2.3", queueCapacity: 64 });
}

/** Series by name and labels. */
async function scrape(from: PrometheusMeter): Promise<Map<string, number>> {
  const lines = (await from.exposition()).split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.split(" ").at(-1))]));
}

const progress = { status: "active", leased: 3, waiting: 4, done: 5, split: 1, parked: 2 } as const;

test("what is counted is what is shown", async () => {
  const counted = meter();
  counted.leaseTaken();
  counted.leaseTaken();
  counted.leaseTaken();
  counted.leaseRenewed();
  counted.leaseEnded("completed");
  counted.leaseEnded("lost");
  counted.itemsSettled("scanned", 40);
  counted.itemsSettled("unchanged", 2);
  counted.bytesRead(1e9);
  counted.findingsKept(7);
  counted.pageCommitted();
  counted.errorMet("source");
  counted.retried("findings");
  counted.shardParked("not-found");
  counted.queueDepth(9);
  counted.engineWorked(3_000_000, 1500);
  counted.runProgress(progress);
  const series = await scrape(counted);
  const expected = {
    leases_taken_total: 3,
    leases_renewed_total: 1,
    'leases_ended_total{how="completed"}': 1,
    'leases_ended_total{how="lost"}': 1,
    'leases_ended_total{how="parked"}': 0,
    leases_held: 1,
    fences_lost_total: 1,
    'items_total{outcome="scanned"}': 40,
    'items_total{outcome="unchanged"}': 2,
    'items_total{outcome="failed"}': 0,
    read_bytes_total: 1e9,
    findings_total: 7,
    pages_committed_total: 1,
    'errors_total{part="source"}': 1,
    'errors_total{part="engine"}': 0,
    'retries_total{part="findings"}': 1,
    'shards_parked_total{reason="not-found"}': 1,
    commit_queue_batches: 9,
    commit_queue_capacity_batches: 64,
    engine_bytes_total: 3_000_000,
    engine_busy_seconds_total: 1.5,
    engine_bytes_per_second: 2_000_000,
    'run_shards{state="waiting"}': 4,
    'run_shards{state="parked"}': 2,
    'build_info{version="1.2.3"}': 1,
  };
  for (const [name, value] of Object.entries(expected)) {
    expect(series.get(`gossip_worker_${name}`), name).toBe(value);
  }
});

test("commits are a histogram in seconds, each store apart", async () => {
  const counted = meter();
  for (const ms of [1, 3, 40, 12_000]) counted.commitTook("findings", ms);
  const series = await scrape(counted);
  const bucket = (le: string) =>
    series.get(`gossip_worker_commit_duration_seconds_bucket{le="${le}",part="findings"}`);
  expect(["0.002", "0.005", "0.05", "10", "30", "+Inf"].map(bucket)).toEqual([1, 2, 3, 3, 4, 4]);
  expect(series.get('gossip_worker_commit_duration_seconds_sum{part="findings"}')).toBeCloseTo(12.044);
  expect(series.get('gossip_worker_commit_duration_seconds_count{part="done-ledger"}')).toBe(0);
});

test("every series is there before anything happens, and counts give no new ones", async () => {
  const before = [...(await scrape(meter())).keys()];
  const used = meter();
  exercise(used, new Random(1));
  expect([...(await scrape(used)).keys()].sort()).toEqual(before.sort());
  expect(before.length).toBeGreaterThan(60);
});

test("names and units are as Prometheus asks for", async () => {
  const text = await meter().exposition();
  for (const [, name, type] of text.matchAll(/^# TYPE (\S+) (\S+)$/gm)) {
    expect(name).toMatch(/^(?:gossip_worker|process)_[a-z][a-z_]*$/);
    if (type === "counter") expect(name).toEndWith("_total");
    expect(name).not.toMatch(/_(?:ms|mb|kb|count|millis)/);
  }
  for (const [, name, help] of text.matchAll(/^# HELP (\S+) (.*)$/gm)) {
    expect(help, name).toMatch(/^[A-Z][^\n]{14,}\.$/);
  }
  expect(meter().contentType).toBe("text/plain; version=0.0.4; charset=utf-8");
});

test("figures that are none neither throw nor count", async () => {
  const seed = seedOf(4);
  const random = new Random(seed);
  const counted = meter();
  const bad = [Number.NaN, Number.POSITIVE_INFINITY, -1, Number.NEGATIVE_INFINITY];
  for (const value of bad) {
    counted.itemsSettled("scanned", value);
    counted.bytesRead(value);
    counted.commitTook("findings", value);
    counted.queueDepth(value);
    counted.engineWorked(value, random.pick(bad));
    counted.runProgress({
      ...progress,
      leased: value,
      waiting: value,
      done: value,
      split: value,
      parked: value,
    });
  }
  for (const [name, value] of await scrape(counted)) {
    if (/^gossip_worker_(?!build|commit_queue_capacity)/.test(name))
      expect(value, `seed ${seed}: ${name}`).toBe(0);
  }
});

test("two meters do not share their counts", async () => {
  const [one, other] = [meter(), meter()];
  one.pageCommitted();
  expect((await scrape(other)).get("gossip_worker_pages_committed_total")).toBe(0);
});

test("the process tells its memory and its time", async () => {
  const series = await scrape(meter());
  expect(series.get("process_resident_memory_bytes")).toBeGreaterThan(1e6);
  expect(series.get("process_cpu_seconds_total")).toBeGreaterThan(0);
  expect(Math.abs(series.get("process_start_time_seconds")! - Date.now() / 1000)).toBeLessThan(3600);
});

test("the silent meter takes everything and does nothing", () => {
  expect(() => exercise(SILENT_METER, new Random(2))).not.toThrow();
});

function exercise(used: WorkerMeter, random: Random): void {
  const calls: readonly (() => void)[] = [
    () => used.leaseTaken(),
    () => used.leaseRenewed(),
    () => used.leaseEnded(random.pick(["completed", "parked", "released", "lost"])),
    () => used.itemsSettled(random.pick(["scanned", "unchanged", "skipped", "failed"]), random.below(9)),
    () => used.bytesRead(random.below(1e6)),
    () => used.findingsKept(random.below(3)),
    () => used.pageCommitted(),
    () =>
      used.commitTook(random.pick(["coordination", "done-ledger", "findings", "git-kv"]), random.below(100)),
    () => used.errorMet(random.pick(["coordination", "source", "engine"])),
    () => used.retried(random.pick(["coordination", "git-kv"])),
    () => used.shardParked(random.pick(["poisoned", "other"])),
    () => used.queueDepth(random.below(64)),
    () => used.engineWorked(random.below(1e6), random.below(50)),
    () => used.runProgress(progress),
  ];
  for (let count = 0; count < 300; count++) random.pick(calls)();
}
