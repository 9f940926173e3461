/** The program's own log. */
import { describe, expect, test } from "bun:test";
import { createLogger, type LoggerOptions } from "../../../src/app/log.ts";
import { type Level, parseLogFilter } from "../../../src/app/log-filter.ts";

function logged(
  use: (log: ReturnType<typeof createLogger>) => void,
  options: Partial<LoggerOptions> = {},
): string {
  let text = "";
  const log = createLogger({
    filter: parseLogFilter("trace"),
    format: "text",
    nowMs: () => Date.UTC(2026, 10, 21, 1, 2, 3, 456),
    write: (lines) => {
      text += lines;
    },
    ...options,
  });
  use(log);
  log.flush();
  return text;
}

describe("lines", () => {
  test("a line holds time, level, target, message and fields", () => {
    const line = logged((log) =>
      log.info("gossip_worker", "scan complete", { items: 3, run: 2n ** 63n, ok: true }),
    );
    expect(line).toBe(
      "2026-11-21T01:02:03.456Z INFO gossip_worker: scan complete items=3 run=9223372036854775808 ok=true\n",
    );
  });

  test("texts with blanks, quotes or equals signs are quoted", () => {
    const line = logged((log) =>
      log.warn("t", "m", { a: "x y", b: 'say "hi"', c: "k=v", d: "", e: "plain" }),
    );
    expect(line).toEndWith(' WARN t: m a="x y" b="say \\"hi\\"" c="k=v" d="" e=plain\n');
  });

  test("nothing in a message or field breaks the line or steers the terminal", () => {
    const line = logged((log) => log.error("t", "a\nb\u001b[31m", { c: "d\r\n\u009b\u202e" }));
    expect(line.trimEnd()).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
    expect(line.split("\n")).toHaveLength(2);
  });

  test("JSON lines keep large integers exact", () => {
    const line = logged((log) => log.info("t", "m", { run: 2n ** 63n, path: "a\nb" }), { format: "json" });
    expect(JSON.parse(line)).toEqual({
      time: "2026-11-21T01:02:03.456Z",
      level: "info",
      target: "t",
      message: "m",
      fields: { run: "9223372036854775808", path: "a\nb" },
    });
  });

  test("lines leave in batches, at the latest with the next turn", async () => {
    const writes: string[] = [];
    const log = createLogger({
      filter: parseLogFilter(undefined),
      format: "text",
      nowMs: () => 0,
      write: (lines) => writes.push(lines),
    });
    log.info("t", "one");
    log.info("t", "two");
    expect(writes).toEqual([]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(writes).toHaveLength(1);
    for (let count = 0; count < 1000; count++) log.info("t", "many");
    expect(writes.length).toBeGreaterThan(1);
    log.flush();
    log.flush();
    expect(writes.join("").split("\n")).toHaveLength(1003);
  });
});

describe("RUST_LOG", () => {
  const allowed = (directives: string | undefined, target: string): Level[] => {
    const filter = parseLogFilter(directives);
    const levels: Level[] = ["error", "warn", "info", "debug", "trace"];
    return levels.filter((level) => filter.allows(level, target));
  };

  test("the default is info", () => {
    expect(allowed(undefined, "t")).toEqual(["error", "warn", "info"]);
    expect(allowed(" , ", "t")).toEqual(["error", "warn", "info"]);
  });

  test("a level applies to all, in any case; off silences", () => {
    expect(allowed("WARN", "t")).toEqual(["error", "warn"]);
    expect(allowed("off", "t")).toEqual([]);
  });

  test("the longest matching target decides, in any order", () => {
    for (const directives of ["warn,a=debug,a::b=error", "a::b=error,a=debug,warn"]) {
      expect(allowed(directives, "x")).toEqual(["error", "warn"]);
      expect(allowed(directives, "a::c")).toEqual(["error", "warn", "info", "debug"]);
      expect(allowed(directives, "a::b::c")).toEqual(["error"]);
    }
  });

  test("a target alone means all its lines", () => {
    expect(allowed("gossip_worker::coordination", "gossip_worker::coordination")).toHaveLength(5);
    expect(allowed("gossip_worker::coordination", "gossip_worker")).toHaveLength(3);
  });

  test("what cannot be read is counted and otherwise ignored", () => {
    const filter = parseLogFilter("info,a=loud,[span]=x,b=debug");
    expect(filter.unreadable).toBe(2);
    expect(filter.allows("debug", "b")).toBe(true);
  });
});
