/**
 * The production recorder: redacts every event of the distributed runtime and hands it to a sink.
 * Promises: never throws and never waits; an event whose level the sink does not want is not even hashed; a failing sink is told
 * of once per category. May not: let a raw event, or a foreign error's message, pass.
 */
import type { Hasher } from "../../contracts/ports/hasher.ts";
import type {
  CoordinationEventRecorder,
  CoreEvent,
  GitEvent,
  ProgressEvent,
} from "../../contracts/ports/recorder.ts";
import { COORDINATION_TARGET, fixedLevelOf, LogTelemetrySink } from "./log-sink.ts";
import { createDigester, type Digester } from "./redacted-digest.ts";
import { diagnosticLevel, sanitizeCore, sanitizeGit, sanitizeProgress } from "./sanitize.ts";
import type { SanitizedCoordinationRecord, TelemetryLevel } from "./sanitized-record.ts";
import type { CoordinationTelemetrySink, TelemetryLog } from "./telemetry-sink.ts";

export interface RecorderOptions {
  /** This thread's own. */
  readonly hasher: Hasher;
  /** Takes the warnings about a failing sink, and, unless another sink is given, the records. */
  readonly log: TelemetryLog;
  readonly sink?: CoordinationTelemetrySink;
}

type Category = "core" | "git" | "progress";

export class ProductionCoordinationEventRecorder implements CoordinationEventRecorder {
  readonly #digest: Digester;
  readonly #log: TelemetryLog;
  readonly #sink: CoordinationTelemetrySink;
  readonly #failed = new Set<Category>();

  constructor({ hasher, log, sink }: RecorderOptions) {
    this.#digest = createDigester(hasher);
    this.#log = log;
    this.#sink = sink ?? new LogTelemetrySink(log);
  }

  recordCore(event: CoreEvent): void {
    this.#record("core", coreLevel, event, sanitizeCore);
  }

  recordGit(event: GitEvent): void {
    this.#record("git", gitLevel, event, sanitizeGit);
  }

  recordProgress(event: ProgressEvent): void {
    this.#record("progress", progressLevel, event, sanitizeProgress);
  }

  #record<E>(
    category: Category,
    level: (event: E) => TelemetryLevel,
    event: E,
    sanitize: (event: E, digest: Digester) => SanitizedCoordinationRecord,
  ): void {
    try {
      if (!this.#sink.wants(level(event))) return;
      const answer: unknown = this.#sink.emit(sanitize(event, this.#digest));
      // A sink may be an async function all the same: its rejection, if nobody took it, would end the process.
      if (answer instanceof Promise) answer.catch(() => this.#warnOnce(category));
    } catch {
      this.#warnOnce(category);
    }
  }

  /** The error itself is not told: it may quote what the sink was given, or where it sends. */
  #warnOnce(category: Category): void {
    if (this.#failed.has(category)) return;
    this.#failed.add(category);
    try {
      this.#log.warn(COORDINATION_TARGET, "coordination_recorder_sink_failure", { category });
    } catch {
      // The log fails as well: there is nobody left to tell.
    }
  }
}

function coreLevel(event: CoreEvent): TelemetryLevel {
  return event.kind === "diagnostic" ? diagnosticLevel(event.level) : fixedLevelOf(`core-${event.kind}`);
}

function gitLevel(event: GitEvent): TelemetryLevel {
  return fixedLevelOf(`git-${event.kind}`);
}

function progressLevel(event: ProgressEvent): TelemetryLevel {
  return fixedLevelOf(event.kind);
}
