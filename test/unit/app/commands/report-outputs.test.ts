/** How --format and --output pair. */
import { describe, expect, test } from "bun:test";
import { chooseOutputs } from "../../../../src/app/commands/report-outputs.ts";

/** `json>a.json sarif>-` */
function pairs(formats: readonly string[], files: readonly string[]): string {
  return chooseOutputs(formats, files)
    .map(({ format, target }) => `${format}>${target.kind === "file" ? target.path : "-"}`)
    .join(" ");
}

describe("formats and files", () => {
  test.each([
    ["without either, the pretty report goes to standard output", [], [], "pretty>-"],
    ["one format alone goes to standard output", ["sarif"], [], "sarif>-"],
    ["one of each belong together", ["json"], ["report.out"], "json>report.out"],
    ["several pair in order", ["json", "sarif"], ["a.x", "b.x"], "json>a.x sarif>b.x"],
    ["order counts more than endings", ["json", "sarif"], ["a.sarif", "b.json"], "json>a.sarif sarif>b.json"],
    ["a file alone takes the format of its ending", [], ["r.sarif"], "sarif>r.sarif"],
    ["files beyond the formats take their endings'", ["json"], ["a", "b.html"], "json>a html>b.html"],
    ["a format beyond the files goes to standard output", ["json", "pretty"], ["a"], "pretty>- json>a"],
    [
      "whichever order they stand in, if an ending tells",
      ["pretty", "json"],
      ["a.json"],
      "pretty>- json>a.json",
    ],
    ["a dash is standard output", ["json", "csv"], ["-", "b.csv"], "json>- csv>b.csv"],
    ["a dash alone gets the pretty report", [], ["-"], "pretty>-"],
    ["the same format may go to two files", ["json", "json"], ["a", "b"], "json>a json>b"],
  ])("%s", (_, formats, files, expected) => {
    expect(pairs(formats, files)).toBe(expected);
  });

  test.each([
    ["a.json", "json"],
    ["a.jsonl", "jsonl"],
    ["a.ndjson", "jsonl"],
    ["a.SARIF", "sarif"],
    ["a.sarif.json", "sarif"],
    ["a.csv", "csv"],
    ["a.xml", "junit"],
    ["a.html", "html"],
    ["a.gitleaks.json", "gitleaks-json"],
    ["gl-code-quality-report.json", "code-quality"],
    ["a.txt", "pretty"],
  ])("the ending of %s means %s", (file, format) => {
    expect(pairs([], [file])).toBe(`${format}>${file}`);
  });
});

describe("what cannot be done", () => {
  test.each([
    [["json", "csv"], [], "json and csv cannot both go to standard output"],
    [["json", "csv", "html"], ["a.csv"], "json and html cannot both go to standard output"],
    [["json", "csv"], ["-", "-"], "cannot both go to standard output"],
    [[], ["report"], "the ending of report names no format"],
    [["json", "csv"], ["a", "a"], "two reports would be written to a"],
    [["jsno"], [], "did you mean json?"],
    [["toString"], [], "one of: pretty, json"],
  ])("%j to %j is a usage error that says why", (formats, files, why) => {
    expect(() => chooseOutputs(formats, files)).toThrow(why);
  });
});
