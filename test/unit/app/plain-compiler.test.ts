/** When the program replaces itself, and that everything it was given is handed on. */
import { describe, expect, test } from "bun:test";
import { type Process, restartPlain } from "../../../src/app/plain-compiler.ts";

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
  restartPlain({ argv: ["bun", main, ...args], argv0: "gw", env, execPath: "/opt/gw", execve }, main);
  return started;
}

describe("the program replaces itself", () => {
  test("by itself, with its name, arguments and environment, and the compilers' setting", () => {
    expect(startedAgain(["scan", "a b", "--threads=2"], { HOME: "/root", EMPTY: "" })).toEqual([
      "/opt/gw",
      ["gw", "scan", "a b", "--threads=2"],
      { HOME: "/root", EMPTY: "", BUN_JSC_useDFGJIT: "0" },
    ]);
  });

  test.each([[["scan", "."]], [["--mode=direct", "fs", "."]], [[]]])("for %p, which is long work", (args) => {
    expect(startedAgain(args)).toBeDefined();
  });

  test.each([[["--version"]], [["scan", "--help"]], [["rules", "list"]], [["runs", "show", "r"]]])(
    "not for %p, which is answered in no time",
    (args) => {
      expect(startedAgain(args)).toBeUndefined();
    },
  );

  test("not twice, and not where the setting is somebody's own", () => {
    for (const own of ["0", "1"])
      expect(startedAgain(["scan", "."], { BUN_JSC_useDFGJIT: own })).toBeUndefined();
  });

  test("not from source", () => {
    expect(startedAgain(["scan", "."], {}, "/work/src/main.ts")).toBeUndefined();
  });

  test("not where an argument or a variable would lose bytes that are no UTF-8", () => {
    expect(startedAgain(["scan", "caf\ufffd"])).toBeUndefined();
    expect(startedAgain(["scan", "."], { NAME: "\ufffd" })).toBeUndefined();
  });

  test("or goes on as it is where that is forbidden or unknown", () => {
    const process = { argv: ["bun", COMPILED, "scan"], argv0: "gw", env: {}, execPath: "/opt/gw" };
    const execve = (): never => {
      throw new Error("EPERM");
    };
    expect(() => restartPlain({ ...process, execve }, COMPILED)).not.toThrow();
    expect(() => restartPlain(process, COMPILED)).not.toThrow();
  });
});
