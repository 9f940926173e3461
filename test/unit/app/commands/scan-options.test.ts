/** What the flags of `scan` mean. */
import { describe, expect, test } from "bun:test";
import { SCAN_FLAGS } from "../../../../src/app/commands/scan-flags.ts";
import { readScanOptions } from "../../../../src/app/commands/scan-options.ts";
import { parseArgs } from "../../../../src/app/strict-args.ts";
import { UsageError } from "../../../../src/contracts/errors.ts";

const PATHS = [{ name: "path", description: "", repeated: true }] as const;
const read = (...argv: string[]) => readScanOptions(parseArgs(SCAN_FLAGS, PATHS, argv));

test("without arguments this folder is scanned, with all rules and the pretty report", () => {
  expect(read()).toEqual({
    paths: ["."],
    history: { scope: "auto", branches: [], staged: false, unreachable: true },
    filter: { exclude: [], include: [], respectGitignore: false },
    scanBinary: false,
    scanArchives: true,
    decodeDepth: 2,
    threads: "auto",
    rules: {
      anchorMode: "manual",
      confidenceMin: 0,
      selection: { ids: [], excludedIds: [], tags: [] },
    },
    outputs: [{ format: "pretty", target: { kind: "stdout" } }],
    groupBy: "file",
    showSecrets: false,
    findingsExitCode: 3,
    color: "auto",
    inlineAllow: true,
    progress: true,
    quiet: false,
    verbose: false,
  });
});

test("every flag finds its way", () => {
  const options = read(
    "--exclude=a/",
    "--exclude=b",
    "--include=*.ts",
    "--respect-gitignore",
    "--max-file-size=1.5MB",
    "--no-history",
    "--no-unreachable",
    "--scan-binary",
    "--skip-archives",
    "--decode-depth=0",
    "--rules=a,b",
    "--rules=c",
    "--exclude-rules=d",
    "--tags=e",
    "--severity=high",
    "--min-confidence=4",
    "--rules-file=r.yaml",
    "--anchor-mode=derived",
    "--format=json",
    "--output=o",
    "--group=secret",
    "--show-secrets",
    "--max-findings=7",
    "--exit-code=0",
    "--color=never",
    "--baseline=b.json",
    "--write-baseline=n.json",
    "--ignore-file=.gossipignore",
    "--no-inline-allow",
    "--threads=3",
    "--no-progress",
    "--verbose",
    "x",
    "-",
  );
  expect(options).toEqual({
    paths: ["x", "-"],
    history: { scope: "files", branches: [], staged: false, unreachable: false },
    filter: { exclude: ["a/", "b"], include: ["*.ts"], respectGitignore: true },
    fileMaxBytes: 1_500_000,
    scanBinary: true,
    scanArchives: false,
    decodeDepth: 0,
    threads: 3,
    rules: {
      rulesFile: "r.yaml",
      anchorMode: "derived",
      confidenceMin: 4,
      selection: { ids: ["a", "b", "c"], excludedIds: ["d"], tags: ["e"], severity: "high" },
    },
    outputs: [{ format: "json", target: { kind: "file", path: "o" } }],
    groupBy: "secret",
    showSecrets: true,
    findingsMax: 7,
    findingsExitCode: 0,
    color: "never",
    baseline: "b.json",
    writeBaseline: "n.json",
    ignoreFile: ".gossipignore",
    inlineAllow: false,
    progress: false,
    quiet: false,
    verbose: true,
  });
});

test("quiet switches the progress line off", () => {
  expect(read("--quiet").progress).toBe(false);
});

describe("values that make no sense are usage errors", () => {
  test.each([
    ["--max-file-size=big", "such as 4096, 512KB, 10MB or 1GiB"],
    ["--max-file-size=-1", "takes a size"],
    ["--threads=0", "takes auto or a whole number from 1 to 64"],
    ["--threads=65", "from 1 to 64"],
    ["--threads=many", "takes auto"],
    ["--decode-depth=17", "from 0 to 16"],
    ["--exit-code=256", "from 0 to 255"],
    ["--min-confidence=11", "from 0 to 10"],
    ["--max-findings=0", "from 1 to"],
    ["--severity=urgent", "one of: low, medium, high, critical"],
    ["--color=sometimes", "one of: auto, always, never"],
    ["--anchor-mode=auto", "one of: manual, derived"],
    ["--rules=a,,b", "--rules has an empty item"],
    ["--tags=,", "--tags has an empty item"],
    ["--exclude=", "must not be empty"],
    ["--baseline", "needs a value"],
    ["--exlude=x", "did you mean --exclude?"],
  ])("%s", (flag, why) => {
    expect(() => read(flag)).toThrow(why);
  });
});

describe("history", () => {
  test("alone is meant by the word git, and by every flag that chooses a part of it", () => {
    expect(read("git", "r")).toMatchObject({ paths: ["r"], history: { scope: "history" } });
    for (const flag of ["--history-only", "--staged", "--branch=x", "--commit-range=a..b", "--since=2d"])
      expect(read(flag, "r")).toMatchObject({ paths: ["r"], history: { scope: "history" } });
    expect(read("--max-depth=7", "--since-commit=v1", "--branch=a", "--branch=b").history).toEqual({
      scope: "history",
      branches: ["a", "b"],
      sinceCommit: "v1",
      depthMax: 7,
      staged: false,
      unreachable: true,
    });
  });

  test("begins at a day, at a moment, or so long ago", () => {
    const since = (text: string) => read(`--since=${text}`).history.since;
    expect(since("2026-01-31")).toEqual({ kind: "moment", ms: Date.UTC(2026, 0, 31) });
    expect(since("2026-01-31T12:00:00+02:00")).toEqual({ kind: "moment", ms: Date.UTC(2026, 0, 31, 10) });
    expect(since("8w")).toEqual({ kind: "ago", ms: 8 * 7 * 86_400_000 });
    for (const text of ["yesterday", "2026-13-01", "31.1.2026", "5", "1y"])
      expect(() => since(text)).toThrow("flag --since takes a day");
  });

  test("and flags that contradict each other are refused", () => {
    for (const argv of [
      ["--no-history", "git", "r"],
      ["--no-history", "--history-only"],
      ["--no-history", "--staged"],
      ["--staged", "--branch=x"],
      ["--staged", "--since=2d"],
      ["--history-only", "-"],
      ["--history-only", "--exclude=x"],
    ])
      expect(() => read(...argv)).toThrow(UsageError);
  });
});
