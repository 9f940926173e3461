/** The strict reading of a subcommand's arguments. */
import { describe, expect, test } from "bun:test";
import { nearestName } from "../../../src/app/nearest-name.ts";
import { type FlagSpecs, parseArgs } from "../../../src/app/strict-args.ts";
import { UsageError } from "../../../src/contracts/errors.ts";
import { rawPath } from "../../../src/sources/filesystem/fs-path.ts";

const FLAGS = {
  color: { kind: "boolean", description: "", default: true },
  quiet: { kind: "boolean", description: "" },
  baseline: { kind: "text", hint: "path", description: "" },
  "fail-on": { kind: "choice", options: ["low", "high"], description: "", default: "low" },
  threads: { kind: "integer", hint: "n", min: 1, max: 64, description: "" },
  exclude: { kind: "list", hint: "glob", description: "" },
  format: { kind: "list", hint: "name", options: ["json", "sarif"], description: "" },
  "no-ignore": { kind: "boolean", description: "" },
} as const satisfies FlagSpecs;

const PATHS = [{ name: "path", description: "", repeated: true }] as const;

const parse = (...argv: string[]) => parseArgs(FLAGS, PATHS, argv);
const refusal = (...argv: string[]): string => {
  try {
    parse(...argv);
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as Error).message;
  }
  throw new Error("expected a UsageError");
};

describe("what is read", () => {
  test("without arguments the defaults hold", () => {
    expect(parse()).toEqual({
      flags: {
        color: true,
        quiet: false,
        baseline: undefined,
        "fail-on": "low",
        threads: undefined,
        exclude: [],
        format: [],
        "no-ignore": false,
      },
      positionals: [],
    });
  });

  test("the result is typed by the table", () => {
    const { flags } = parse("--threads=2", "--fail-on=high", "--exclude=a");
    const threads: number | undefined = flags.threads;
    const failOn: "low" | "high" = flags["fail-on"];
    const exclude: readonly string[] = flags.exclude;
    expect([threads, failOn, exclude]).toEqual([2, "high", ["a"]]);
  });

  test("a boolean is given bare, by value, or negated", () => {
    expect(parse("--quiet").flags.quiet).toBe(true);
    expect(parse("--quiet=true").flags.quiet).toBe(true);
    expect(parse("--color=false").flags.color).toBe(false);
    expect(parse("--no-color").flags.color).toBe(false);
  });

  test("a value may stand behind a blank, where a flag has one", () => {
    const { flags, positionals } = parse(
      "--baseline",
      "x",
      "--exclude",
      "a",
      "--exclude=b",
      "--quiet",
      "p",
      "-",
    );
    expect(flags).toMatchObject({ baseline: "x", exclude: ["a", "b"], quiet: true });
    expect(positionals).toEqual(["p", "-"]);
    expect(parse("--baseline", "-").flags.baseline).toBe("-");
    expect(parse("--threads", "3", "--fail-on", "high").flags).toMatchObject({
      threads: 3,
      "fail-on": "high",
    });
  });

  test("a flag whose own name begins with no- is itself", () => {
    expect(parse("--no-ignore").flags["no-ignore"]).toBe(true);
  });

  test("a list may be given again and again, in order", () => {
    expect(parse("--exclude=b", "--quiet", "--exclude=a", "--exclude=b").flags.exclude).toEqual([
      "b",
      "a",
      "b",
    ]);
  });

  test("later equals signs and line breaks belong to the value", () => {
    expect(parse("--baseline=a=b\nc").flags.baseline).toBe("a=b\nc");
  });

  test("a lone dash is a positional argument, and after -- everything is", () => {
    expect(parse("-", "--quiet", "--", "--quiet", "-x", "--").positionals).toEqual([
      "-",
      "--quiet",
      "-x",
      "--",
    ]);
  });
});

describe("what is refused", () => {
  test("a flag whose value is missing", () => {
    const missing = "flag --baseline needs a value, written --baseline=<value>";
    for (const argv of [["--baseline"], ["--baseline", "--quiet"], ["--baseline", "--", "x"]])
      expect(refusal(...argv)).toBe(missing);
  });

  test("an empty value or argument", () => {
    expect(refusal("--baseline=")).toBe("flag --baseline must not be empty");
    expect(refusal("")).toBe("an argument is empty");
  });

  test("a value that is no UTF-8", () => {
    const value = rawPath(Uint8Array.of(0xff, 0x78));
    expect(refusal("--baseline", value)).toBe("flag --baseline takes text in UTF-8");
    expect(refusal("--exclude", value)).toBe("flag --exclude takes text in UTF-8");
  });

  test("an unknown flag, with the nearest one", () => {
    expect(refusal("--thread=2")).toBe("unknown flag --thread (did you mean --threads?)");
    expect(refusal("--failOn=low")).toBe("unknown flag --failOn (did you mean --fail-on?)");
    expect(refusal("--xyzzy")).toBe("unknown flag --xyzzy");
    expect(refusal("--toString")).toStartWith("unknown flag --toString");
    expect(refusal("--no-baseline")).toStartWith("unknown flag --no-baseline");
  });

  test("a flag of another scanner, with what to do here", () => {
    const hints = { "--redact": "they are masked", "-f": "write --format=<name>" };
    const hinted =
      (...argv: string[]) =>
      () =>
        parseArgs(FLAGS, PATHS, argv, hints);
    expect(hinted("--redact")).toThrow("unknown flag --redact: they are masked");
    expect(hinted("--redact=20")).toThrow("unknown flag --redact: they are masked");
    expect(hinted("-f", "json")).toThrow("unknown flag -f: write --format=<name>");
    expect(hinted("-fjson")).toThrow("unknown flag; flags are written --name=value");
    expect(hinted("--thread=2")).toThrow("unknown flag --thread (did you mean --threads?)");
    expect(hinted("--toString")).toThrow("unknown flag --toString");
  });

  test("short flags, three dashes, underscores", () => {
    for (const flag of ["-q", "-qx", "---quiet", "--quiet_", "--Quiet"])
      expect(refusal(flag)).toContain("unknown flag");
  });

  test("one flag twice, also against its own negation", () => {
    expect(refusal("--baseline=a", "--baseline=b")).toBe("flag --baseline is given twice");
    expect(refusal("--color", "--no-color")).toBe("flag --color is given twice");
  });

  test("values outside the table", () => {
    expect(refusal("--quiet=yes")).toBe("flag --quiet takes true or false");
    expect(refusal("--no-color=true")).toBe("flag --no-color takes no value");
    expect(refusal("--fail-on=medium")).toBe("flag --fail-on takes one of: low, high");
    expect(refusal("--format=xml")).toBe("flag --format takes one of: json, sarif");
    for (const number of ["0", "65", "two", "1.5", "1e1", " 2"]) {
      expect(refusal(`--threads=${number}`)).toBe("flag --threads takes a whole number from 1 to 64");
    }
  });

  test("missing and superfluous arguments", () => {
    const one = [{ name: "id", description: "", required: true }];
    expect(() => parseArgs({}, one, [])).toThrow("argument <id> is missing");
    expect(() => parseArgs({}, one, ["a", "b"])).toThrow("too many arguments: 2 given, at most 1 is taken");
    expect(() => parseArgs({}, [], ["a"])).toThrow("too many arguments: 1 given, none is taken");
  });

  test("and no value is ever repeated", () => {
    const slip = `Zq9${"xY7".repeat(20)}`;
    for (const argv of [
      [`--${slip}`],
      [`-${slip}`],
      [`--fail-on=${slip}`],
      [`--nope=${slip}`],
      ["--fail-on", slip],
    ]) {
      expect(refusal(...argv)).not.toContain(slip);
    }
  });
});

describe("the nearest name", () => {
  test("is the one with the fewest changes, a swap being one", () => {
    expect(nearestName("run-di", ["run-id", "worker-id"])).toBe("run-id");
    expect(nearestName("sacn", ["scan", "rules"])).toBe("scan");
    expect(nearestName("rule", ["scan", "rules"])).toBe("rules");
  });

  test("is none when too much would have to change", () => {
    expect(nearestName("xyz", ["scan", "rules"])).toBeUndefined();
    expect(nearestName("", ["a"])).toBeUndefined();
  });
});
