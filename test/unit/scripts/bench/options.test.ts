/** The benchmark's command line. */
import { describe, expect, test } from "bun:test";
import { DEFAULTS, parseOptions } from "../../../../scripts/bench/options.ts";

const parse = (...argv: string[]) =>
  parseOptions(argv, { corpora: ["c200", "tiny"], peers: ["ripgrep", "gitleaks"] });

describe("options of the benchmark", () => {
  test("nothing given is the defaults", () => {
    expect(parse()).toEqual(DEFAULTS);
  });

  test("every option reaches its place", () => {
    const given = parse(
      "--corpus=tiny",
      "--rounds=3",
      "--threads=1,2,8",
      "--peers=ripgrep,gitleaks",
      "--budget=5",
      "--limit=60",
    );
    expect(given).toEqual({
      ...DEFAULTS,
      corpus: "tiny",
      rounds: 3,
      threads: [1, 2, 8],
      peers: ["ripgrep", "gitleaks"],
      budgetSeconds: 5,
      limitSeconds: 60,
    });
    expect(parse("--startup").startup).toBe(true);
  });

  test.each([
    "--corpus=c2g",
    "--rounds=0",
    "--rounds=1.5",
    "--threads=1,,2",
    "--peers=nobody",
    "--unknown=1",
    "c200",
    "--rounds",
    "--toString=1",
  ])("%s is refused", (argument) => expect(() => parse(argument)).toThrow());

  test("a refusal names what is allowed", () => {
    expect(() => parse("--peers=nobody")).toThrow("--peers: nobody is not one of ripgrep, gitleaks");
  });
});
