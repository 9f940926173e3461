/** Cases 38 to 83 of the configuration: numbers, words, flags and paths. */
import { describe, expect, test } from "bun:test";
import { parseCount } from "../../../../src/app/config/parse-numbers.ts";
import {
  parseAnchorMode,
  parseBackend,
  parseBoolean,
  parseSchemaMode,
  parseSource,
} from "../../../../src/app/config/parse-tokens.ts";
import { fieldOf } from "../../../../src/app/config/schema.ts";
import {
  DistributedWorkerConfig,
  type DistributedWorkerParts,
  LocalWorkerConfig,
} from "../../../../src/app/config/worker-config.ts";
import {
  COMMIT_QUEUE_CAPACITY_MAX,
  DEFAULT_COMMIT_QUEUE_CAPACITY,
  DEFAULT_SCAN_BUDGETS,
  SCAN_BUDGET_CEILINGS,
} from "../../../../src/contracts/budget.ts";
import { distributed, errorOf, fault, local, message, PRODUCTION, reasonOf } from "./fixture.ts";

const U64_MAX = 18_446_744_073_709_551_615n;
const GIB_64 = 64 * 1024 ** 3;

describe("budgets", () => {
  const reason = (field: string, flag: string) => reasonOf(field, PRODUCTION, [flag]);

  test("case 38: zero items are refused", () => {
    expect(reason("max_items", "--max-items=0")).toBe("must be > 0");
  });

  test("case 39: zero bytes are refused", () => {
    expect(reason("max_bytes", "--max-bytes=0")).toBe("must be > 0");
  });

  test.each(["ten", "1.5", "1e3", "-1", "+1", "0x10", "1_000", "１"])(
    "case 40: items given as %p are refused",
    (text) => {
      expect(reason("max_items", `--max-items=${text}`)).toContain("expected a whole number");
    },
  );

  test("case 41: bytes that are no number are refused", () => {
    expect(reason("max_bytes", "--max-bytes=64MiB")).toContain("expected a whole number");
    expect(reasonOf("max_bytes", { ...PRODUCTION, GOSSIP_MAX_BYTES: "" })).toContain("from nothing");
  });

  test("case 42: items above the ceiling are refused", () => {
    expect(reason("max_items", "--max-items=10000001")).toBe("exceeds maximum of 10000000");
  });

  test("case 43: bytes above the ceiling are refused", () => {
    expect(reason("max_bytes", `--max-bytes=${GIB_64 + 1}`)).toBe(`exceeds maximum of ${GIB_64}`);
  });

  test("case 44: a commit queue above the ceiling is refused", () => {
    expect(reason("commit_queue_capacity", "--commit-queue-capacity=65537")).toBe("exceeds maximum of 65536");
    expect(reason("commit_queue_capacity", "--commit-queue-capacity=0")).toBe("must be > 0");
  });

  test("case 45: items at the ceiling are accepted", () => {
    expect(distributed(PRODUCTION, ["--max-items=10000000"]).runtime.budgets.itemsMax).toBe(10_000_000);
  });

  test("case 46: bytes at the ceiling are accepted", () => {
    expect(distributed(PRODUCTION, [`--max-bytes=${GIB_64}`]).runtime.budgets.bytesMax).toBe(GIB_64);
  });

  test("case 47: a commit queue at the ceiling is accepted", () => {
    const config = distributed(PRODUCTION, ["--commit-queue-capacity=65536"]);
    expect(config.runtime.commitQueueCapacity).toBe(COMMIT_QUEUE_CAPACITY_MAX);
  });

  test("a number no double can hold is refused rather than rounded", () => {
    expect(reason("max_items", "--max-items=99999999999999999999")).toContain("exceeds maximum");
    expect(errorOf(() => parseCount(fieldOf("decode_depth"), "9007199254740993")).message).toContain(
      "exceeds",
    );
  });

  test("a decode depth of 0 is a depth, absent is the engine's own", () => {
    const depth = (...args: string[]) => local({}, ["--mode=direct", ...args]).source;
    expect(depth("--decode-depth=0")).toMatchObject({ fs: { decodeDepthMax: 0 } });
    expect(depth()).not.toHaveProperty("fs.decodeDepthMax");
  });
});

describe("ids", () => {
  const run = (text: string) => distributed({ ...PRODUCTION, GOSSIP_RUN_ID: text }).identity.run;
  const runReason = (text: string) => reasonOf("run_id", { ...PRODUCTION, GOSSIP_RUN_ID: text });
  const workerReason = (text: string) => reasonOf("worker_id", { ...PRODUCTION, GOSSIP_WORKER_ID: text });

  test("case 48: run 0 is refused as the unassigned one", () => {
    expect(runReason("0")).toMatch(/^must be > 0.*0 is the unassigned sentinel/);
  });

  test("case 49: the largest 64-bit run is accepted, exactly", () => {
    expect(run(U64_MAX.toString())).toBe(U64_MAX);
  });

  test("case 50: a run of 2^64 is refused", () => {
    expect(runReason((U64_MAX + 1n).toString())).toBe(`exceeds maximum of ${U64_MAX}`);
  });

  test("case 51: blanks around a run are dropped", () => {
    expect(run("  42\t")).toBe(42n);
  });

  test("case 52: a negative run is refused", () => {
    expect(runReason("-1")).toContain("expected a whole number");
  });

  test("case 53: worker 0 is refused as the unassigned one", () => {
    expect(workerReason("0")).toMatch(/^must be > 0.*0 is the unassigned sentinel/);
  });

  test("case 54: the largest 64-bit worker is accepted, exactly", () => {
    const config = distributed({ ...PRODUCTION, GOSSIP_WORKER_ID: U64_MAX.toString() });
    expect(config.identity.worker).toBe(U64_MAX);
  });

  test("case 55: a worker of 2^64 is refused", () => {
    expect(workerReason((U64_MAX + 1n).toString())).toBe(`exceeds maximum of ${U64_MAX}`);
  });
});

describe("constructors", () => {
  const source = {
    kind: "fs",
    fs: { path: "/data/tree", scanBinary: false, skipArchives: false, anchorMode: "manual" },
  } as const;
  const localFault = (itemsMax: number, bytesMax: number) =>
    errorOf(() => new LocalWorkerConfig(source, { itemsMax, bytesMax })).fault;

  test("case 56: a commit queue above the ceiling is refused", () => {
    const { backends, startup, identity, runtime } = distributed(PRODUCTION);
    const parts: DistributedWorkerParts = {
      backends,
      startup,
      identity,
      source,
      runtime: { ...runtime, commitQueueCapacity: 65_537 },
    };
    expect(errorOf(() => new DistributedWorkerConfig(parts)).fault).toMatchObject({
      field: "commit_queue_capacity",
    });
  });

  test("case 57: a local launch with zero items is refused", () => {
    expect(localFault(0, 1)).toMatchObject({ field: "max_items", reason: "must be > 0" });
  });

  test("case 58: a local launch with zero bytes is refused", () => {
    expect(localFault(1, 0)).toMatchObject({ field: "max_bytes", reason: "must be > 0" });
  });

  test("case 59: a local launch above the items' ceiling is refused", () => {
    expect(localFault(SCAN_BUDGET_CEILINGS.itemsMax + 1, 1)).toMatchObject({ field: "max_items" });
  });

  test("case 60: a local launch above the bytes' ceiling is refused", () => {
    expect(localFault(1, SCAN_BUDGET_CEILINGS.bytesMax + 1)).toMatchObject({ field: "max_bytes" });
  });

  test("case 61: a local launch is always in direct mode", () => {
    expect(new LocalWorkerConfig(source, DEFAULT_SCAN_BUDGETS).mode).toBe("direct");
  });
});

describe("words", () => {
  const field = fieldOf("scan_binary");

  test.each(["true", "TRUE", "True", "yes", "on", "1", "YES"])("case 62: %p means true", (text) => {
    expect(parseBoolean(field, text)).toBe(true);
  });

  test.each(["false", "FALSE", "False", "no", "off", "0", "NO"])("case 63: %p means false", (text) => {
    expect(parseBoolean(field, text)).toBe(false);
  });

  test.each(["2", "maybe", "", "toString", "truee"])("case 64: %p is no boolean", (text) => {
    expect(errorOf(() => parseBoolean(field, text)).message).toContain("true/false, yes/no, on/off or 1/0");
    expect(fault({ ...PRODUCTION, GOSSIP_WORKER_SCAN_BINARY: text })).toMatchObject({ field: "scan_binary" });
  });

  test("case 65: anchor modes are read in any case", () => {
    expect(parseAnchorMode("DERIVED")).toBe("derived");
    expect(parseAnchorMode("manual")).toBe("manual");
  });

  test("case 66: an unknown anchor mode is refused", () => {
    expect(errorOf(() => parseAnchorMode("auto")).message).toBe(
      "invalid value for anchor_mode: auto (expected 'manual' or 'derived')",
    );
  });

  test("case 67: schema modes have three spellings", () => {
    expect(parseSchemaMode("validate")).toBe("validate");
    expect(parseSchemaMode("dev-auto-migrate")).toBe("dev-auto-migrate");
    expect(parseSchemaMode("DEV_AUTO_MIGRATE")).toBe("dev-auto-migrate");
  });

  test("case 68: an unknown schema mode is refused", () => {
    expect(errorOf(() => parseSchemaMode("auto")).message).toContain("'validate' or 'dev-auto-migrate'");
  });

  test("case 69: sources are read in any case", () => {
    expect(parseSource("GIT")).toBe("git");
    expect(parseSource("fs")).toBe("fs");
  });

  test("case 70: an unknown source is refused", () => {
    expect(message(PRODUCTION, ["--source=svn"])).toBe(
      "invalid value for source: svn (expected 'fs' or 'git')",
    );
    expect(reasonOf("source", PRODUCTION, ["svn", "/data/tree"])).toContain("'fs' or 'git'");
  });

  test("case 71: a backend's name reads back as the backend", () => {
    for (const backend of ["local", "production"] as const) expect(parseBackend(`${backend}`)).toBe(backend);
  });

  test("case 72: without settings the runtime's own defaults hold", () => {
    expect(distributed(PRODUCTION).runtimeConfig()).toEqual({
      budgets: DEFAULT_SCAN_BUDGETS,
      commitQueueCapacity: DEFAULT_COMMIT_QUEUE_CAPACITY,
    });
    expect(DEFAULT_SCAN_BUDGETS).toEqual({ itemsMax: 4096, bytesMax: 67_108_864 });
    expect(DEFAULT_COMMIT_QUEUE_CAPACITY).toBe(64);
    expect(fieldOf("max_items").default).toBe("4096");
  });

  test("an unknown mode is refused", () => {
    expect(message({ GOSSIP_WORKER_MODE: "fleet" })).toContain("(expected 'direct' or 'connector')");
  });

  test("a value is shown without control characters, cut short", () => {
    const text = message({ ...PRODUCTION, GOSSIP_WORKER_BACKEND: `\u001b[31mred\n${"x".repeat(500)}` });
    expect(text).toContain("\\u001b[31mred\\u000a");
    expect(text).not.toContain("\u001b");
    expect(text.length).toBeLessThan(300);
  });
});

describe("flags", () => {
  const usage = (...args: string[]) => {
    const found = fault(PRODUCTION, args);
    expect(found.kind).toBe("usage");
    return message(PRODUCTION, args);
  };

  test("case 73: a value behind a blank is refused", () => {
    expect(usage("--run-id", "5")).toStartWith("invalid flag --run-id: write --run-id=<value>\nUsage:");
    expect(usage("--")).toStartWith("invalid flag");
  });

  test("case 74: an empty or blank value is refused", () => {
    expect(usage("--run-id=")).toStartWith("flag --run-id requires a non-empty value\n");
    expect(usage("--run-id=  ")).toStartWith("flag --run-id requires a non-empty value\n");
  });

  test("case 75: later equals signs belong to the value", () => {
    const text = "postgres://db.internal/f?options=a=b";
    const config = distributed(PRODUCTION, [`--findings-postgres-dsn=${text}`]);
    expect(config.backends.findingsDsn.connectionString()).toBe(text);
  });

  test("case 76: an unknown flag is refused, and the nearest one named", () => {
    expect(usage("--rnu-id=5")).toStartWith("unknown flag --rnu-id (did you mean --run-id?)\n");
    expect(usage("--run_id=5")).toStartWith("unknown flag");
    expect(usage("--constructor=5")).toStartWith("unknown flag --constructor\n");
  });

  test("case 77: three positional arguments are too many", () => {
    expect(usage("fs", "/data/tree", "/more")).toStartWith("too many positional arguments");
  });

  test("case 78: a path given twice is refused", () => {
    expect(usage("--path=/data/tree", "/data/tree")).toStartWith(
      "path specified both as --path flag and as positional argument",
    );
  });

  test("case 79: a source given twice is refused", () => {
    expect(usage("--source=fs", "fs")).toStartWith(
      "source specified both as --source flag and as positional",
    );
    expect(usage("--source=fs", "fs", "/data/tree")).toStartWith("source specified both");
  });

  test("the last repetition of a flag counts", () => {
    expect(distributed(PRODUCTION, ["--run-id=1", "--run-id=2"]).identity.run).toBe(2n);
  });

  test("a single dash makes no flag", () => {
    expect(message(PRODUCTION, ["-x"])).toBe("invalid value for path: -x (path does not exist)");
  });

  test("no usage error repeats a value or what looks like one", () => {
    const slip = `Sl1p${"aB3".repeat(8)}`;
    for (const args of [
      [`--${slip}`],
      [`--${slip}=1`],
      [`--nope=${slip}`],
      ["a", "b", slip],
      ["--run-id", slip],
    ]) {
      expect(usage(...args)).not.toContain(slip);
    }
  });
});

describe("paths", () => {
  test("case 80: a production launch needs an existing path", () => {
    expect(reasonOf("path", { ...PRODUCTION, GOSSIP_WORKER_PATH: "/nowhere" })).toBe("path does not exist");
    expect(reasonOf("path", PRODUCTION, ["/locked"])).toBe("cannot verify path existence: EACCES");
  });

  test("case 81: a direct launch needs an existing path", () => {
    expect(reasonOf("path", {}, ["--mode=direct", "/nowhere"])).toBe("path does not exist");
  });

  test("case 82: a direct launch with the local backend needs an existing path", () => {
    expect(reasonOf("path", {}, ["--mode=direct", "--backend=local", "/nowhere"])).toBe(
      "path does not exist",
    );
    expect(local({}, ["--mode=direct", "--backend=local", "/data/tree"]).mode).toBe("direct");
  });

  test("case 83: a blank path is refused", () => {
    expect(reasonOf("path", { ...PRODUCTION, GOSSIP_WORKER_PATH: "   " })).toBe("must not be empty");
    expect(reasonOf("path", PRODUCTION, [" "])).toBe("must not be empty");
  });
});
