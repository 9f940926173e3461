/** The language of the ignore file. */
import { expect, test } from "bun:test";
import { UsageError } from "../../../../src/contracts/errors.ts";
import { isExpired, parseIgnoreFile } from "../../../../src/scan/core/ignore-file.ts";

const ID = "0123456789abcdef".repeat(2);
const parse = (text: string) => parseIgnoreFile(text, ".gossipignore").entries;

test("comments and empty lines say nothing; entries carry line, reason, path and last day", () => {
  const entries = parse(
    `\ufeff# head\r\n\r\n  \n${ID} # rotated\r\n\t${ID} until=2027-01-31 path=test/**   #  a fixture # really \n`,
  );
  expect(entries.map(({ coversPath: _, ...entry }) => entry)).toEqual([
    { line: 4, id: ID, reason: "rotated" },
    { line: 5, id: ID, reason: "a fixture # really", path: "test/**", until: "2027-01-31" },
  ]);
});

test("a quoted glob may hold spaces and number signs, an unquoted one a number sign within", () => {
  const [quoted, plain] = parse(`${ID} path="my files/#1 */x" # why\n${ID} path=a#b # why`);
  expect(quoted!.path).toBe("my files/#1 */x");
  expect(quoted!.coversPath("my files/#1 of 2/x")).toBe(true);
  expect(plain!.path).toBe("a#b");
});

test("without a path the entry covers every path", () => {
  expect(parse(`${ID} # why`)[0]!.coversPath("any/where")).toBe(true);
});

test("all faults are told at once with their lines", () => {
  const text = [
    "oops # why",
    `${ID}`,
    `${ID} #  `,
    `${ID} until=2026-02-30 # why`,
    `${ID} until=tomorrow # why`,
    `${ID} path= # why`,
    `${ID} path=a path=b # why`,
    `${ID} author=me # why`,
    `${ID.toUpperCase()} # why`,
  ].join("\n");
  const read = () => parseIgnoreFile(text, "my.ignore");
  expect(read).toThrow(UsageError);
  expect(read).toThrow("my.ignore");
  const faults = [
    /line 1: .*finding id/,
    /line 2: .*reason/,
    /line 3: .*reason/,
    /line 4: .*YYYY-MM-DD/,
    /line 5: .*YYYY-MM-DD/,
    /line 6: `path=` has no value/,
    /line 7: `path=` is given twice/,
    /line 8: .*only `path=` and `until=`/,
    /line 9: .*finding id/,
  ];
  for (const fault of faults) expect(read).toThrow(fault);
});

test("of a file of another kind the first faults are told, and how many lines more", () => {
  const refused = (): unknown => parseIgnoreFile("words of a page\n".repeat(150), "README.md");
  expect(refused).toThrow("line 10: the line must begin");
  expect(refused).toThrow("and 140 more lines");
  expect(refused).not.toThrow("line 11:");
});

test("an entry holds through its last day", () => {
  const [entry] = parse(`${ID} until=2028-02-29 # leap day`);
  expect(isExpired(entry!, "2028-02-29")).toBe(false);
  expect(isExpired(entry!, "2028-03-01")).toBe(true);
  expect(isExpired(parse(`${ID} # for ever`)[0]!, "9999-12-31")).toBe(false);
});
