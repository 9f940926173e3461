/** When the program replaces itself, and that everything it was given is handed on. */
import { describe, expect, test } from "bun:test";
import { type Process, restartWithLateCompilers } from "../../../src/app/late-compilers.ts";
import { TempTree } from "../../support/temp-tree.ts";

const COMPILED = "/$bunfs/root/gossip-worker";
type Started = Parameters<NonNullable<Process["execve"]>>;

function startedAgain(
  args: readonly string[],
  env: Process["env"] = {},
  main = COMPILED,
): Started | undefined {
  let started: Started | undefined;
  const execve = (...call: Started): never => {
    started = call;
    return undefined as never;
  };
  restartWithLateCompilers(
    { argv: ["bun", main, ...args], argv0: "gw", env, execPath: "/opt/gw", execve },
    main,
  );
  return started;
}

describe("the program replaces itself", () => {
  test("by itself, with its name, arguments and environment, and the compilers' setting", () => {
    const [file, args, env] = startedAgain(["scan", "a b", ".", "--threads=2"], {
      HOME: "/root",
      EMPTY: "",
    })!;
    expect([file, args]).toEqual(["/opt/gw", ["gw", "scan", "a b", ".", "--threads=2"]]);
    expect(env).toMatchObject({ HOME: "/root", EMPTY: "", BUN_JSC_thresholdForOptimizeSoon: "20000" });
  });

  test.each([
    [["scan", "."]],
    [["scan"]],
    [["scan", "--threads", "2", "src"]],
    [["--mode=direct", "fs", "."]],
    [[]],
  ])("for %p, which is long work", (args) => {
    expect(startedAgain(args)).toBeDefined();
  });

  test("for a repository, bare or not", () => {
    using tree = new TempTree({ "bare.git/objects/x": "", "worktree/.git": "gitdir: elsewhere" });
    expect(startedAgain(["scan", "git", tree.at("bare.git")])).toBeDefined();
    expect(startedAgain(["scan", tree.at("worktree")])).toBeDefined();
  });

  test("for many files in folders of folders, not for a few, a file or nothing at all", () => {
    using tree = new TempTree({ "few/a.txt": "a", "few/b/c.txt": "c" });
    expect(startedAgain(["scan", tree.at("few")])).toBeUndefined();
    expect(startedAgain(["scan", tree.at("few/a.txt")])).toBeUndefined();
    expect(startedAgain(["scan", tree.at("none")])).toBeUndefined();
    using large = new TempTree(
      Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`a/${index % 7}/b/${index}.txt`, ""])),
    );
    expect(startedAgain(["scan", "--quiet", large.path])).toBeDefined();
  });

  test.each([
    [["--version"]],
    [["scan", "--help"]],
    [["scan", "--staged", "."]],
    [["rules", "list"]],
    [["runs", "show", "r"]],
  ])("not for %p, which is answered in no time", (args) => {
    expect(startedAgain(args)).toBeUndefined();
  });

  test("not twice, and not where somebody has settings of their own", () => {
    const [, , env] = startedAgain(["scan", "."])!;
    expect(startedAgain(["scan", "."], env)).toBeUndefined();
    expect(startedAgain(["scan", "."], { BUN_JSC_useJIT: "0" })).toBeUndefined();
  });

  test("not from source", () => {
    expect(startedAgain(["scan", "."], {}, "/work/src/main.ts")).toBeUndefined();
  });

  test("not where an argument or a variable would lose bytes that are no UTF-8", () => {
    expect(startedAgain(["scan", ".", "caf\ufffd"])).toBeUndefined();
    expect(startedAgain(["scan", "."], { NAME: "\ufffd" })).toBeUndefined();
  });

  test("or goes on as it is where that is forbidden or unknown", () => {
    const process = { argv: ["bun", COMPILED, "scan", "."], argv0: "gw", env: {}, execPath: "/opt/gw" };
    const execve = (): never => {
      throw new Error("EPERM");
    };
    expect(() => restartWithLateCompilers({ ...process, execve }, COMPILED)).not.toThrow();
    expect(() => restartWithLateCompilers(process, COMPILED)).not.toThrow();
  });
});
