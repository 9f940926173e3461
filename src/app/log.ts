/**
 * The program's own log on standard error: `2026-11-21T01:02:03.456Z INFO target: message key=value`, or JSON lines.
 * Promises: a line is one line whatever is in it; lines are written in batches and `flush` leaves none behind.
 * May not: be given a secret: it hides nothing.
 */
import { writeSync } from "node:fs";
import { type Level, type LogFilter, parseLogFilter } from "./log-filter.ts";

export type LogValue = string | number | bigint | boolean;
export type LogFields = Readonly<Record<string, LogValue>>;
type LogCall = (target: string, message: string, fields?: LogFields) => void;

export interface Logger extends Readonly<Record<Level, LogCall>> {
  /** Whether a line of this level and target would be written: for lines that are dear to make. */
  allows(level: Level, target: string): boolean;
  /** Writes what waits. */
  flush(): void;
}

export interface LoggerOptions {
  readonly filter: LogFilter;
  readonly format: "text" | "json";
  readonly write: (lines: string) => void;
  readonly nowMs: () => number;
}

/** Batches leave when they reach this, at the latest with the next turn of the event loop. */
const BATCH_CHARACTERS = 16 * 1024;

export function createLogger(options: LoggerOptions): Logger {
  let waiting = "";
  let scheduled = false;
  const flush = () => {
    const lines = waiting;
    waiting = "";
    if (lines !== "") options.write(lines);
  };
  const log = (level: Level, target: string, message: string, fields: LogFields = {}) => {
    if (!options.filter.allows(level, target)) return;
    const line = { time: new Date(options.nowMs()).toISOString(), level, target, message, fields };
    waiting += `${options.format === "json" ? jsonLine(line) : textLine(line)}\n`;
    if (waiting.length >= BATCH_CHARACTERS) return flush();
    if (scheduled) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      flush();
    });
  };
  const at =
    (level: Level): LogCall =>
    (target, message, fields) =>
      log(level, target, message, fields);
  return {
    error: at("error"),
    warn: at("warn"),
    info: at("info"),
    debug: at("debug"),
    trace: at("trace"),
    allows: (level, target) => options.filter.allows(level, target),
    flush,
  };
}

/** The logger `RUST_LOG` and `GOSSIP_LOG_FORMAT` ask for. */
export function processLogger(env: Readonly<Record<string, string | undefined>>): Logger {
  const filter = parseLogFilter(env["RUST_LOG"]);
  const format = env["GOSSIP_LOG_FORMAT"]?.trim().toLowerCase() === "json" ? "json" : "text";
  const logger = createLogger({ filter, format, write: writeToStderr, nowMs: Date.now });
  if (filter.unreadable > 0) {
    logger.warn("gossip_worker", "some directives of RUST_LOG cannot be read", {
      ignored: filter.unreadable,
    });
  }
  return logger;
}

interface Line {
  readonly time: string;
  readonly level: Level;
  readonly target: string;
  readonly message: string;
  readonly fields: LogFields;
}

function textLine({ time, level, target, message, fields }: Line): string {
  const pairs = Object.entries(fields).map(([key, value]) => ` ${key}=${textValue(value)}`);
  return `${time} ${level.toUpperCase()} ${target}: ${escapeControls(message)}${pairs.join("")}`;
}

function textValue(value: LogValue): string {
  if (typeof value !== "string") return String(value);
  const plain = value !== "" && !/[\s"=\\]/.test(value);
  return escapeControls(plain ? value : JSON.stringify(value));
}

/** Log lines must neither break nor steer a terminal. */
function escapeControls(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, (character) => {
    if (character === "\n") return "\\n";
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/** Large integers become strings, so that no reader rounds them. */
function jsonLine({ time, level, target, message, fields }: Line): string {
  const exact = (_key: string, value: unknown) => (typeof value === "bigint" ? value.toString() : value);
  return JSON.stringify({ time, level, target, message, fields }, exact);
}

const STDERR = 2;
const RETRIES_MAX = 200;
const RETRY_MS = 5;

/** Waits for a slow reader up to a second; a reader that is gone or stays stuck loses lines, the scan goes on. */
function writeToStderr(lines: string): void {
  let rest: Uint8Array = new TextEncoder().encode(lines);
  for (let retries = 0; rest.length > 0 && retries < RETRIES_MAX; ) {
    try {
      rest = rest.subarray(writeSync(STDERR, rest));
    } catch (error) {
      if ((error as { code?: string }).code !== "EAGAIN") return;
      retries++;
      Bun.sleepSync(RETRY_MS);
    }
  }
}
