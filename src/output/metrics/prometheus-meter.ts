/**
 * The worker's counts in Prometheus' text format. Loaded only when somebody asked for metrics.
 * Promises: never throws while counting; every series is there from the start, at zero; labels are words from fixed lists, so
 * neither tenants nor paths can become one, and their number is bounded.
 */
import { Counter, Gauge, Histogram, Registry } from "prom-client";
import type { ItemOutcome, LeaseEnd, MeteredPart, WorkerMeter } from "../../contracts/ports/meter.ts";
import type { ParkReason, RunProgress } from "../../contracts/shard.ts";
import { ITEM_OUTCOMES, LEASE_ENDS, METERED_PARTS, PARK_REASONS, SHARD_STATES } from "./label-values.ts";

const PREFIX = "gossip_worker_";

/** From an idle local database to one that is about to run into its time limit. */
const COMMIT_SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export interface PrometheusMeterOptions {
  readonly version: string;
  /** Of the commit queue; shown beside its depth. */
  readonly queueCapacity: number;
}

export class PrometheusMeter implements WorkerMeter {
  readonly #registry = new Registry();
  readonly #leasesTaken = this.#counter("leases_taken_total", "Leases taken on shards.");
  readonly #leasesRenewed = this.#counter("leases_renewed_total", "Renewals of leases.");
  readonly #leasesEnded = this.#counter(
    "leases_ended_total",
    "Leases ended, by how they ended.",
    "how",
    LEASE_ENDS,
  );
  readonly #leasesHeld = this.#gauge("leases_held", "Leases held now.");
  readonly #fencesLost = this.#counter(
    "fences_lost_total",
    "Leases that ran out, or that a newer owner took, while work was in hand.",
  );
  readonly #items = this.#counter("items_total", "Items settled, by outcome.", "outcome", ITEM_OUTCOMES);
  readonly #readBytes = this.#counter("read_bytes_total", "Bytes read from the source.");
  readonly #findings = this.#counter(
    "findings_total",
    "Findings in committed pages, repeated ones included.",
  );
  readonly #pages = this.#counter("pages_committed_total", "Pages durable and checkpointed.");
  readonly #errors = this.#counter(
    "errors_total",
    "Errors met, by the part they came from.",
    "part",
    METERED_PARTS,
  );
  readonly #retries = this.#counter("retries_total", "Operations tried again.", "part", METERED_PARTS);
  readonly #parked = this.#counter(
    "shards_parked_total",
    "Shards this worker parked.",
    "reason",
    PARK_REASONS,
  );
  readonly #queue = this.#gauge("commit_queue_batches", "Batches that wait for their commit.");
  readonly #engineBytes = this.#counter("engine_bytes_total", "Bytes the engine has scanned.");
  readonly #engineBusy = this.#counter(
    "engine_busy_seconds_total",
    "Seconds the engine's threads have worked, summed over threads.",
  );
  readonly #engineSpeed = this.#gauge(
    "engine_bytes_per_second",
    "Speed of one engine thread in the work reported last; rates of the engine's counters are smoother.",
  );
  readonly #runShards = this.#gauge(
    "run_shards",
    "Shards of the run when last asked, by state.",
    "state",
    SHARD_STATES,
  );
  readonly #commits = new Histogram({
    name: `${PREFIX}commit_duration_seconds`,
    help: "Time of one durable write, from the call to the answer, by where it went.",
    labelNames: ["part"],
    buckets: COMMIT_SECONDS,
    registers: [this.#registry],
  });

  constructor({ version, queueCapacity }: PrometheusMeterOptions) {
    for (const part of ["coordination", "done-ledger", "findings", "git-kv"]) this.#commits.zero({ part });
    this.#gauge("commit_queue_capacity_batches", "Batches that may wait before the scan pauses.").set(
      queueCapacity,
    );
    new Gauge({
      name: `${PREFIX}build_info`,
      help: "Always 1; the version is its label.",
      labelNames: ["version"],
      registers: [this.#registry],
    }).set({ version }, 1);
    this.#describeProcess();
  }

  leaseTaken(): void {
    add(this.#leasesTaken, 1);
    this.#leasesHeld.inc();
  }

  leaseRenewed(): void {
    add(this.#leasesRenewed, 1);
  }

  leaseEnded(how: LeaseEnd): void {
    add(this.#leasesEnded, 1, { how });
    this.#leasesHeld.dec();
    if (how === "lost") add(this.#fencesLost, 1);
  }

  itemsSettled(outcome: ItemOutcome, items: number): void {
    add(this.#items, items, { outcome });
  }

  bytesRead(bytes: number): void {
    add(this.#readBytes, bytes);
  }

  findingsKept(findings: number): void {
    add(this.#findings, findings);
  }

  pageCommitted(): void {
    add(this.#pages, 1);
  }

  commitTook(part: Exclude<MeteredPart, "source" | "engine">, durationMs: number): void {
    if (isCount(durationMs)) this.#commits.observe({ part }, durationMs / 1000);
  }

  errorMet(part: MeteredPart): void {
    add(this.#errors, 1, { part });
  }

  retried(part: MeteredPart): void {
    add(this.#retries, 1, { part });
  }

  shardParked(reason: ParkReason): void {
    add(this.#parked, 1, { reason });
  }

  queueDepth(batches: number): void {
    if (isCount(batches)) this.#queue.set(batches);
  }

  engineWorked(bytes: number, busyMs: number): void {
    add(this.#engineBytes, bytes);
    add(this.#engineBusy, busyMs / 1000);
    if (isCount(bytes) && isCount(busyMs) && busyMs > 0) this.#engineSpeed.set((bytes * 1000) / busyMs);
  }

  runProgress(progress: RunProgress): void {
    for (const state of SHARD_STATES) {
      if (isCount(progress[state])) this.#runShards.set({ state }, progress[state]);
    }
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** All series as text. */
  exposition(): Promise<string> {
    return this.#registry.metrics();
  }

  #counter(name: string, help: string, label?: string, values: readonly string[] = []): Counter {
    const counter = new Counter({
      name: PREFIX + name,
      help,
      labelNames: label === undefined ? [] : [label],
      registers: [this.#registry],
    });
    if (label !== undefined) for (const value of values) counter.inc({ [label]: value }, 0);
    return counter;
  }

  #gauge(name: string, help: string, label?: string, values: readonly string[] = []): Gauge {
    const gauge = new Gauge({
      name: PREFIX + name,
      help,
      labelNames: label === undefined ? [] : [label],
      registers: [this.#registry],
    });
    if (label !== undefined) for (const value of values) gauge.set({ [label]: value }, 0);
    return gauge;
  }

  /** The three that every dashboard expects, under the names they have everywhere; read when asked for. */
  #describeProcess(): void {
    const registers = [this.#registry];
    new Gauge({
      name: "process_resident_memory_bytes",
      help: "Resident memory size in bytes.",
      registers,
      collect() {
        this.set(process.memoryUsage.rss());
      },
    });
    new Counter({
      name: "process_cpu_seconds_total",
      help: "Total user and system CPU time spent in seconds.",
      registers,
      collect() {
        const { user, system } = process.cpuUsage();
        this.reset();
        this.inc((user + system) / 1e6);
      },
    });
    new Gauge({
      name: "process_start_time_seconds",
      help: "Start time of the process since the Unix epoch in seconds.",
      registers,
    }).set(performance.timeOrigin / 1000);
  }
}

/** The library throws on what is no count; a wrong figure must not stop a worker. */
function add(counter: Counter, value: number, labels: Readonly<Record<string, string>> = {}): void {
  if (isCount(value)) counter.inc(labels, value);
}

function isCount(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}
