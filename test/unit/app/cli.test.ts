/** Which command runs, what help says, and what each ending means for the exit code. */
import { describe, expect, test } from "bun:test";
import { type Cli, defineCommand } from "../../../src/app/command.ts";
import { EXIT, exitCodeOf } from "../../../src/app/exit-codes.ts";
import { outputTo } from "../../../src/app/process-output.ts";
import { reportCrash, runWith } from "../../../src/app/run.ts";
import { assert, GossipError, UsageError } from "../../../src/contracts/errors.ts";
import { surroundings } from "./fixture.ts";

const SECRET = ["canary", "of", "a", "secret"].join("-");

/** `calls` collects what ran. */
function sampleCli(calls: unknown[] = []): Cli {
  const scan = defineCommand({
    description: "Scan files.",
    flags: {
      exclude: { kind: "list", hint: "glob", description: "Leave out." },
      "fail-on": { kind: "choice", options: ["low", "high"], description: "Least severity.", default: "low" },
      color: { kind: "boolean", description: "Colours.", default: true },
    },
    positionals: [{ name: "path", description: "What to scan.", repeated: true }],
    run: async ({ flags, positionals }) => {
      calls.push({ exclude: flags.exclude, failOn: flags["fail-on"], positionals });
      return EXIT.findings;
    },
  });
  const failing = (error: unknown) =>
    defineCommand({
      description: "Fail.",
      flags: {},
      positionals: [],
      run: () => Promise.reject(error),
    });
  const entry = (error: unknown) => ({ description: "Fail.", load: async () => failing(error) });
  return {
    name: "gw",
    version: "1.2.3",
    description: "A sample.",
    notes: "EXAMPLE\n\n  gw scan .\n",
    commands: {
      scan: { description: "Scan files.", load: async () => scan },
      rules: {
        description: "Rules.",
        commands: { list: { description: "List rules.", load: async () => scan } },
      },
      fail: entry(new GossipError("no room for it", { code: "E_FULL" })),
      break: entry(new TypeError(SECRET)),
      unsafe: entry(new GossipError("no file a\u001b[31mb\nsecond line", { code: "E_X" })),
    },
    root: async () => ({
      usage: () => "ROOT USAGE",
      run: async (argv) => {
        calls.push({ root: argv });
        return EXIT.clean;
      },
    }),
  };
}

async function gw(...argv: string[]) {
  const calls: unknown[] = [];
  const { context, written } = surroundings();
  const code = await runWith(sampleCli(calls), argv, context);
  return { code, calls, ...written };
}

describe("which command runs", () => {
  test("a known first word, with typed and repeated flags", async () => {
    const { code, calls } = await gw("scan", "--exclude=a", "--exclude=b", "--fail-on=high", "x", "--", "-y");
    expect(code).toBe(3);
    expect(calls).toEqual([{ exclude: ["a", "b"], failOn: "high", positionals: ["x", "-y"] }]);
  });

  test("a word within a group", async () => {
    expect((await gw("rules", "list", "x")).calls).toMatchObject([{ positionals: ["x"] }]);
  });

  test.each([
    [[]],
    [["fs", "/x"]],
    [["git"]],
    [["--mode=direct"]],
    [["./scan"]],
    [["toString"]],
    [["__proto__"]],
    [["-x"]],
  ])("%j is for the root command, untouched", async (argv) => {
    expect((await gw(...argv)).calls).toEqual([{ root: argv }]);
  });
});

describe("help and version", () => {
  test.each([["--version"], ["-V"], ["version"]])("the version is one line, for %s", async (word) => {
    expect(await gw(word)).toMatchObject({ code: 0, stdout: "1.2.3\n", calls: [] });
  });

  test.each([[["--help"]], [["-h"]], [["help"]]])(
    "%j shows the overview, and where the worker's settings are",
    async (argv) => {
      const { code, stdout, calls } = await gw(...argv);
      expect({ code, calls }).toEqual({ code: 0, calls: [] });
      for (const piece of ["scan", "rules", "Scan files.", "EXAMPLE", "gw help worker"])
        expect(stdout).toContain(piece);
      expect(stdout).not.toContain("ROOT USAGE");
    },
  );

  test("the overview is short, its names begin in one column, and no line ends in blanks", async () => {
    const lines = (await gw("--help")).stdout.split("\n");
    expect(lines.length).toBeLessThan(24);
    expect(lines).toContain("  scan      Scan files.");
    expect(lines).toContain("  unsafe    Fail.");
    expect(lines.filter((line) => line.endsWith(" "))).toEqual([]);
  });

  test.each([[["help", "worker"]], [["fs", "--help"]], [["--mode=direct", "--help"]]])(
    "%j shows the settings of the worker",
    async (argv) => {
      expect(await gw(...argv)).toMatchObject({ code: 0, stdout: "ROOT USAGE\n", calls: [] });
    },
  );

  test.each([[["scan", "--help"]], [["scan", "-h"]], [["help", "scan"]], [["scan", "--bad", "--help"]]])(
    "%j shows the command's flags",
    async (argv) => {
      const { code, stdout, calls } = await gw(...argv);
      expect({ code, calls }).toEqual({ code: 0, calls: [] });
      for (const piece of ["gw scan", "--exclude=<glob>", "low|high", "--no-color", "[OPTIONS] [PATH...]"]) {
        expect(stdout).toContain(piece);
      }
    },
  );

  test("help behind -- is an argument", async () => {
    expect((await gw("scan", "--", "--help")).calls).toMatchObject([{ positionals: ["--help"] }]);
  });

  test("groups and their commands have help", async () => {
    expect((await gw("rules", "--help")).stdout).toContain("List rules.");
    expect((await gw("help", "rules")).stdout).toContain("List rules.");
    for (const argv of [
      ["help", "rules", "list"],
      ["rules", "help", "list"],
      ["rules", "list", "--help"],
    ]) {
      const { stdout } = await gw(...argv);
      expect(stdout).toContain("gw rules list [OPTIONS]");
      expect(stdout).toContain("\nOPTIONS\n\n  --exclude=<glob>            Leave out. (may be repeated)\n");
    }
  });

  test("help is plain off a terminal, on a dumb one and with NO_COLOR", async () => {
    expect((await gw("scan", "--help")).stdout).not.toContain("\u001b");
    const onTerminal = async (env: Record<string, string>) => {
      const { context, written } = surroundings(env, true);
      await runWith(sampleCli(), ["scan", "--help"], context);
      return written.stdout.includes("\u001b");
    };
    expect(await onTerminal({ NO_COLOR: "1" })).toBe(false);
    expect(await onTerminal({ TERM: "dumb" })).toBe(false);
    expect(await onTerminal({ TERM: "xterm" })).toBe(true);
  });
});

describe("endings", () => {
  test.each([
    [["scan", "--excluded=x"], "gw: unknown flag --excluded (did you mean --exclude?)\n"],
    [["rules"], "gw: gw rules needs one of: list\n"],
    [["rules", "lsit"], "gw: unknown command rules lsit (did you mean list?)\n"],
    [["help", "nope"], "gw: unknown command nope (known: scan, rules, fail, break, unsafe)\n"],
    [["rules", "toString"], "gw: unknown command rules <word> (known: list)\n"],
  ])("%j is a usage error", async (argv, text) => {
    const command = argv[0] === "help" ? "gw" : `gw ${argv[0]}`;
    expect(await gw(...argv)).toMatchObject({
      code: 2,
      stdout: "",
      stderr: `${text}Try '${command} --help'.\n`,
    });
  });

  test("what is wrong in a command of a group leads to that command's help", async () => {
    expect((await gw("rules", "list", "--nope")).stderr).toEndWith("Try 'gw rules list --help'.\n");
    expect((await gw("scan", "--nope", "rules")).stderr).toEndWith("Try 'gw scan --help'.\n");
  });

  test("a failure of the work is told and ends in 1", async () => {
    expect(await gw("fail")).toMatchObject({ code: 1, stderr: "gw: no room for it\n", log: "" });
  });

  test("a name in a message cannot move the cursor", async () => {
    expect((await gw("unsafe")).stderr).toBe("gw: no file a\\e[31mb\nsecond line\n");
  });

  test("a fault of ours is logged by its kind and place, without its message, and ends in 70", async () => {
    const { code, log, stderr } = await gw("break");
    expect({ code, stderr }).toEqual({ code: 70, stderr: "" });
    expect(log).toContain("ERROR gossip_worker: internal error, please report it kind=TypeError");
    expect(log).toContain("cli.test.ts");
    expect(log).not.toContain(SECRET);
  });

  test("each kind of error has its exit code", () => {
    const broken = () => {
      try {
        assert(false, "never");
      } catch (error) {
        return error;
      }
    };
    expect(exitCodeOf(new UsageError("x"))).toBe(2);
    expect(exitCodeOf(new GossipError("x", { code: "E_X" }))).toBe(1);
    expect(exitCodeOf(broken())).toBe(70);
    expect(exitCodeOf(Object.assign(new Error("x"), { code: "E_FOREIGN" }))).toBe(70);
    expect(exitCodeOf(undefined)).toBe(70);
  });

  test("a broken pipe of our own streams is no crash, a broken connection is one", () => {
    const broken = Object.assign(new Error("x"), { code: "EPIPE" });
    expect(reportCrash(Object.assign(broken, { fd: 1 }), {})).toBeUndefined();
    const connection = Object.assign(new Error("x"), { code: "EPIPE", syscall: "write" });
    expect(reportCrash(connection, { RUST_LOG: "off" })).toEqual({ exitCode: 70 });
  });
});

describe("standard output", () => {
  const streamThat = (error: (Error & { code?: string }) | undefined) => {
    const listeners: ((error: Error) => void)[] = [];
    let writes = 0;
    const stream = {
      on: (_event: "error", listener: (error: Error) => void) => listeners.push(listener),
      write: (_text: string | Uint8Array, done: (error?: Error) => void) => {
        writes++;
        done(error);
      },
    };
    return { output: outputTo(stream, "standard output"), writes: () => writes };
  };

  test("a reader that is gone is no failure, and is not written to again", async () => {
    const { output, writes } = streamThat(Object.assign(new Error("x"), { code: "EPIPE" }));
    await output.write("a");
    await output.write("b");
    expect(writes()).toBe(1);
  });

  test("a full disk is a failure that names the stream", async () => {
    const { output } = streamThat(Object.assign(new Error("x"), { code: "ENOSPC" }));
    await expect(output.write("a")).rejects.toThrow("cannot write to standard output: ENOSPC");
  });
});

describe("the bare name", () => {
  async function bare(env: Record<string, string>, isTerminal: boolean) {
    const calls: unknown[] = [];
    const { context, written } = surroundings(env, isTerminal);
    const code = await runWith(sampleCli(calls), [], context);
    return { code, stdout: written.stdout, calls };
  }

  test("typed at a terminal shows what there is, and is still no command line", async () => {
    const { code, stdout, calls } = await bare({ PATH: "/bin" }, true);
    expect([code, calls]).toEqual([EXIT.usage, []]);
    expect(stdout).toContain("Scan files.");
  });

  test("is a worker where one is set up, or nobody looks on", async () => {
    const asWorker = { code: EXIT.clean, stdout: "", calls: [{ root: [] }] };
    expect(await bare({ GOSSIP_RUN_ID: "1" }, true)).toEqual(asWorker);
    expect(await bare({}, false)).toEqual(asWorker);
  });
});
