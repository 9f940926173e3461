/** The worker command: what it launches, what it logs, how it ends. */
import { describe, expect, test } from "bun:test";
import {
  createWorkerCommand,
  type LocalFsScan,
  type LocalGitScan,
  type LocalScanOutcome,
} from "../../../../src/app/commands/worker.ts";
import { GossipError, UsageError } from "../../../../src/contracts/errors.ts";
import { PASSWORD, PRODUCTION } from "../config/fixture.ts";
import { surroundings } from "../fixture.ts";

const OUTCOME: LocalScanOutcome = {
  findings: [],
  problems: [],
  summary: {
    files: 3,
    bytes: 1234,
    durationMs: 5.4,
    threads: 1,
    rules: 1,
    skipped: { binary: 0, tooLarge: 0, excluded: 0, symlinks: 0, special: 0 },
    suppressed: { baseline: 0, ignoreFile: 0, inline: 0 },
  },
};

async function worker(
  args: readonly string[],
  env: Record<string, string> = {},
  scanFs: (scan: LocalFsScan) => Promise<LocalScanOutcome> = async () => OUTCOME,
) {
  const scans: (LocalFsScan | LocalGitScan)[] = [];
  const command = createWorkerCommand({
    fleet: async () => {
      throw new GossipError("no backend answers", { code: "E_WORKER_STARTUP" });
    },
    commandNames: ["scan", "rules", "runs"],
    scans: async () => ({
      scanFs: (scan) => {
        scans.push(scan);
        return scanFs(scan);
      },
      scanGit: async (scan) => {
        scans.push(scan);
        return OUTCOME;
      },
    }),
  });
  const { context, written } = surroundings(env);
  try {
    const code = await command.run(args, context);
    context.log.flush();
    return { code, error: undefined, scans, ...written };
  } catch (error) {
    return { code: undefined, error, scans, ...written };
  }
}

describe("a local launch", () => {
  test("hands its settings to the scan and logs what it did", async () => {
    const args = ["--mode=direct", "--skip-archives=true", "--max-items=7", "fs", import.meta.dir];
    const { code, scans, log } = await worker(args);
    expect(code).toBe(0);
    expect(scans).toEqual([
      {
        fs: { path: import.meta.dir, scanBinary: false, skipArchives: true, anchorMode: "manual" },
        budgets: { itemsMax: 7, bytesMax: 67_108_864 },
      },
    ]);
    expect(log).toContain(
      "INFO gossip_worker: scan complete items_scanned=3 bytes_scanned=1234 findings_emitted=0 duration_ms=5",
    );
  });

  test("that could not read everything warns and still ends in 0", async () => {
    const problems = [{ path: "x", kind: "permission", message: "closed" }] as const;
    const { code, log } = await worker(["--mode=direct", "."], {}, async () => ({ ...OUTCOME, problems }));
    expect(code).toBe(0);
    expect(log).toContain("WARN gossip_worker: scan could not read everything problems=1");
  });

  test("whose scan fails ends in 1 without quoting a foreign error", async () => {
    const { code, log } = await worker(["--mode=direct", "."], {}, () =>
      Promise.reject(new RangeError(PASSWORD)),
    );
    expect(code).toBe(1);
    expect(log).toContain("ERROR gossip_worker: worker scan failed error=RangeError");
    expect(log).not.toContain(PASSWORD);
  });

  test("whose rules file cannot be used is a wrong configuration", async () => {
    const { error, log } = await worker(["--mode=direct", "."], {}, () =>
      Promise.reject(new UsageError("the rules file x cannot be read")),
    );
    expect(error).toBeInstanceOf(UsageError);
    expect(log).not.toContain("ERROR");
  });

  test("of a git repository hands its settings to the scan of history and logs what it did", async () => {
    const { code, log, scans } = await worker(["--mode=direct", "git", import.meta.dir]);
    expect(code).toBe(0);
    expect(scans).toMatchObject([
      { git: { path: import.meta.dir, scanBinary: false, anchorMode: "manual" } },
    ]);
    expect(log).toContain("scan complete items_scanned=3 bytes_scanned=1234 findings_emitted=0");
  });

  test("warns about credentials in flags", async () => {
    const { log } = await worker(["--mode=direct", ".", `--tenant-secret-key=${PASSWORD}`]);
    expect(log).toContain("WARN gossip_worker: --tenant-secret-key shows its value in the process table");
    expect(log).not.toContain(PASSWORD);
  });
});

describe("a fleet launch", () => {
  test("fails closed and scans nothing", async () => {
    const { code, log, scans } = await worker([], { ...PRODUCTION, GOSSIP_WORKER_PATH: import.meta.dir });
    expect({ code, scans }).toEqual({ code: 1, scans: [] });
    expect(log).toContain('worker scan failed code=E_WORKER_STARTUP error="no backend answers"');
    expect(log).not.toContain(PASSWORD);
  });

  test("without settings names the first one missing and the way to a local scan", async () => {
    const { error, scans } = await worker(["."]);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toMatch(
      /etcd_endpoints .*GOSSIP_ETCD_ENDPOINTS[\s\S]*gossip-worker scan <path>/,
    );
    expect(scans).toEqual([]);
  });
});

describe("a worker nobody meant", () => {
  test.each([
    [["scna", "."], "unknown command scna (did you mean scan?)"],
    [["scann"], "unknown command scann (did you mean scan?)"],
    [["detect", "--source", ".", "-v"], "unknown command detect: write gossip-worker scan <path>"],
    [["protect", "--staged"], "unknown command protect: write gossip-worker scan --staged"],
    [["stdin"], "unknown command stdin: write gossip-worker scan -"],
  ])("%j is answered in one line", async (args, message) => {
    const { error } = await worker(args);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toBe(message);
  });

  test.each([[["fs", "/srv"]], [["/srv/scan"]], [["x"]], [["toString"]]])(
    "%j lacks its settings, and says how to scan here",
    async (args) => {
      const message = ((await worker(args)).error as Error).message;
      expect(message).toStartWith("missing required value for etcd_endpoints");
      expect(message).toEndWith("To scan files on this machine: gossip-worker scan <path>");
    },
  );

  test("of a repository, the form for repositories is named", async () => {
    expect(((await worker(["git", "."])).error as Error).message).toEndWith("gossip-worker scan git <path>");
  });

  test("a mistyped setting keeps its own message", async () => {
    expect(((await worker(["--nope=1"])).error as Error).message).toStartWith("unknown flag --nope\nUsage:");
  });
});
