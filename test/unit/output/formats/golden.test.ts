/** Each format's text for one fixed report, against `test/fixtures/golden`. `UPDATE_GOLDEN=1 bun test golden` writes them anew. */
import { expect, test } from "bun:test";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type FormatOptions, PLAIN_OPTIONS } from "../../../../src/output/format.ts";
import {
  FORMAT_NAMES,
  FORMATS,
  type FormatName,
  isFormatName,
} from "../../../../src/output/formats/index.ts";
import { buildCleanReport, buildReport } from "../../../support/builders/report.ts";

const GOLDEN = join(import.meta.dir, "../../../fixtures/golden");
const EXTENSIONS: Readonly<Record<FormatName, string>> = {
  pretty: "pretty.txt",
  json: "json",
  jsonl: "jsonl",
  sarif: "sarif",
  csv: "csv",
  junit: "junit.xml",
  html: "html",
  github: "github.txt",
  "code-quality": "code-quality-report.json",
  "gitleaks-json": "gitleaks.json",
};

async function expectGolden(name: string, text: string): Promise<void> {
  const file = Bun.file(join(GOLDEN, name));
  if (process.env["UPDATE_GOLDEN"] === "1") await Bun.write(file, text);
  expect(text).toBe(await file.text());
}

const render = (format: FormatName, options: Partial<FormatOptions> = {}, report = buildReport()) =>
  [...FORMATS[format](report, { ...PLAIN_OPTIONS, ...options })].join("");

for (const format of FORMAT_NAMES) {
  test(`${format} writes the golden report`, () =>
    expectGolden(`report.${EXTENSIONS[format]}`, render(format)));
}

test("pretty in colour, wide and verbose writes its golden report", () =>
  expectGolden(
    "report.color.pretty.txt",
    render("pretty", { color: true, verbose: true, widthColumns: 72 }),
  ));

test("pretty writes its golden report of a clean scan", () =>
  expectGolden("clean.pretty.txt", render("pretty", {}, buildCleanReport())));

test("junit writes its golden report of a clean scan", () =>
  expectGolden("clean.junit.xml", render("junit", {}, buildCleanReport())));

test("the list of formats is the folder's files", async () => {
  const files = await readdir(join(import.meta.dir, "../../../../src/output/formats"));
  const named = files.map((file) => file.replace(/\.ts$/, "")).filter((name) => name !== "index");
  expect(named.sort()).toEqual([...FORMAT_NAMES].sort());
  expect(isFormatName("json")).toBe(true);
  expect(isFormatName("toString")).toBe(false);
});
