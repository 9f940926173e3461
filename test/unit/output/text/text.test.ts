/** The plain functions under the formats: widths, words, escapes, wrapping, the page's policy. */
import { expect, test } from "bun:test";
import { columnsOf, expandTabs } from "../../../../src/output/text/columns.ts";
import {
  HTML_SCRIPT,
  HTML_SCRIPT_SHA256,
  HTML_STYLE,
  HTML_STYLE_SHA256,
} from "../../../../src/output/text/html-assets.ts";
import { jsonBlock, jsonLine } from "../../../../src/output/text/json-text.ts";
import { printable } from "../../../../src/output/text/printable.ts";
import { bytesInWords, counted, durationInWords, whyInWords } from "../../../../src/output/text/words.ts";
import { wrap } from "../../../../src/output/text/wrap.ts";
import { hostileText, Prng } from "../../../support/hostile-text.ts";

test("columns are counted as terminals do", () => {
  const cases: readonly [string, number][] = [
    ["", 0],
    ["plain", 5],
    ["漢字", 4],
    ["한글", 4],
    ["é", 1],
    ["e\u0301", 1],
    ["🔑", 2],
    ["ｆｗ", 4],
    ["│…", 2],
  ];
  for (const [text, columns] of cases) expect(columnsOf(text), text).toBe(columns);
  for (const [text, columns] of cases) expect(Bun.stringWidth(text), text).toBe(columns);
});

test("a tab reaches to the next multiple of four", () => {
  expect(expandTabs("\ta\tbcd\te")).toBe("    a   bcd e");
  expect(expandTabs("漢\tx")).toBe("漢  x");
});

test("printable text holds no control or direction character, and ordinary text passes", () => {
  expect(printable("naïve 漢字 🔑 \\n")).toBe("naïve 漢字 🔑 \\n");
  expect(printable("a\nb\x1b[0m\u202e\ud800\x9b")).toBe("a\\nb\\e[0m\\u{202e}\ufffd\\u{9b}");
});

test("JSON text parses back to the value and is plain to a terminal", () => {
  for (let seed = 1; seed <= 200; seed++) {
    const value = { text: hostileText(new Prng(seed)), list: [1, null] };
    for (const json of [jsonLine(value), jsonBlock(value, 3)]) {
      expect(JSON.parse(json), `seed ${seed}`).toEqual(value);
      expect(json, `seed ${seed}`).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e\u2028]/);
    }
  }
});

test("numbers become words", () => {
  expect([counted(0, "file"), counted(1, "file"), counted(1_234_567, "file")]).toEqual([
    "0 files",
    "1 file",
    "1,234,567 files",
  ]);
  const bytes = [0, 999, 1000, 56_700_000, 999_960, 1_500_000_000_000_000];
  expect(bytes.map(bytesInWords)).toEqual(["0 B", "999 B", "1.0 kB", "56.7 MB", "1.0 MB", "1500.0 TB"]);
  expect([840, 59_994, 125_000].map(durationInWords)).toEqual(["0.84 s", "59.99 s", "2 min 5 s"]);
});

test("reasons become sentences after the verdict", () => {
  const why = whyInWords({ verdict: "proved", reasons: ["its checksum is right", "Done.", ""] });
  expect(why).toBe("Proved by an offline check. Its checksum is right. Done.");
  expect(whyInWords({ verdict: "plausible", reasons: [] })).toBe("");
});

test("wrapping breaks at spaces within the width and never inside a word", () => {
  const lines = wrap("one two three averyveryverylongword x", { widthColumns: 12, first: "> ", rest: "  " });
  expect(lines).toEqual(["> one two", "  three", "  averyveryverylongword", "  x"]);
  expect(wrap("one two", { widthColumns: 0, first: "", rest: "" })).toEqual(["one two"]);
});

test("the page's policy names the hashes of its style and script", () => {
  const hashOf = (text: string) => new Bun.CryptoHasher("sha256").update(text).digest("base64");
  expect(HTML_STYLE_SHA256).toBe(hashOf(HTML_STYLE));
  expect(HTML_SCRIPT_SHA256).toBe(hashOf(HTML_SCRIPT));
  expect(() => new Bun.Transpiler({ loader: "js" }).transformSync(HTML_SCRIPT)).not.toThrow();
});

test("style and script of the page load nothing from elsewhere", () => {
  for (const text of [HTML_STYLE, HTML_SCRIPT])
    expect(text).not.toMatch(/https?:|url\(|@import|fetch|innerHTML|eval/);
});
