/** Every format against text made to break it. Failures name the seed. */
import { expect, test } from "bun:test";
import type { Report } from "../../../../src/contracts/report.ts";
import { PLAIN_OPTIONS } from "../../../../src/output/format.ts";
import { FORMAT_NAMES, FORMATS, type FormatName } from "../../../../src/output/formats/index.ts";
import { buildHostileReport, buildReport, buildSecrets } from "../../../support/builders/report.ts";
import { parseCsv } from "../../../support/csv-reader.ts";
import { readXml } from "../../../support/xml-reader.ts";

const SEEDS = Array.from({ length: 200 }, (_, index) => index + 1);
const render = (format: FormatName, report: Report, widthColumns = 0) =>
  [...FORMATS[format](report, { ...PLAIN_OPTIONS, widthColumns })].join("");

function forAll(check: (report: Report, seed: number) => void): void {
  for (const seed of SEEDS) {
    try {
      check(buildHostileReport(seed), seed);
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error });
    }
  }
}

test("no format lets a control character through that a terminal obeys", () => {
  forAll((report) => {
    for (const format of FORMAT_NAMES) {
      const text = render(format, report);
      expect(text, format).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202e\u2028]/);
      if (format !== "csv") expect(text, format).not.toContain("\r");
    }
  });
});

test("json, gitleaks-json and sarif parse, and keep paths and lines as they were", () => {
  forAll((report) => {
    const json = JSON.parse(render("json", report));
    expect(json.findings.map(({ path }: { path: string }) => path)).toEqual(
      report.findings.map(({ path }) => path),
    );
    expect(json.findings[0].excerpt).toEqual(report.findings[0]!.excerpt);
    expect(json.problems).toEqual(report.problems);
    const gitleaks = JSON.parse(render("gitleaks-json", report));
    expect(gitleaks.map(({ File }: { File: string }) => File)).toEqual(
      report.findings.map(({ path }) => path),
    );
    expect(JSON.parse(render("sarif", report)).runs[0].results).toHaveLength(report.findings.length);
  });
});

test("jsonl is one object a line, the summary last", () => {
  forAll((report) => {
    const lines = render("jsonl", report).trimEnd().split("\n");
    const types = lines.map((line) => JSON.parse(line).type);
    expect(types.filter((type) => type === "finding")).toHaveLength(report.findings.length);
    expect(types[0]).toBe("report");
    expect(types.at(-1)).toBe("summary");
  });
});

test("github is one workflow command for each finding and problem, and nothing in them begins another", () => {
  forAll((report) => {
    const lines = render("github", report).split("\n");
    expect(lines.pop()).toBe("");
    expect(lines).toHaveLength(report.findings.length + report.problems.length);
    for (const line of lines) {
      const [, properties] = /^::(?:error|warning|notice) ([^\r\n]*?)::[^\r\n]*$/.exec(line) ?? [];
      for (const pair of properties!.split(","))
        expect(pair).toMatch(/^(file|line|endLine|col|title)=[^:,]*$/);
    }
  });
});

test("code-quality parses, names every finding and problem, and no fingerprint twice", () => {
  forAll((report) => {
    const issues: { fingerprint: string; location: { path: string; lines: { begin: number } } }[] =
      JSON.parse(render("code-quality", report));
    expect(issues).toHaveLength(report.findings.length + report.problems.length);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    for (const { location } of issues) expect(location.path).not.toBe("");
  });
  const [finding] = buildReport().findings;
  const twice = JSON.parse(render("code-quality", buildReport({ findings: [finding!, finding!] })));
  expect(twice[0].fingerprint).not.toBe(twice[1].fingerprint);
});

test("csv parses back to one record of equal width for each finding, none of them a formula", () => {
  forAll((report) => {
    const [head, ...records] = parseCsv(render("csv", report));
    expect(records).toHaveLength(report.findings.length);
    for (const record of records) {
      expect(record).toHaveLength(head!.length);
      for (const cell of record) expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/);
    }
  });
});

test("junit is well-formed XML with one failure for each finding", () => {
  forAll((report) => {
    const elements = readXml(render("junit", report));
    expect(elements.filter(({ name }) => name === "failure")).toHaveLength(report.findings.length);
    expect(elements.filter(({ name }) => name === "error")).toHaveLength(report.problems.length);
    expect(elements[0]!.attributes.get("tests")).toBe(
      String(report.findings.length + report.problems.length),
    );
  });
});

test("html holds its own script and style alone, and no markup from content", () => {
  forAll((report) => {
    const text = render("html", report);
    expect(text.match(/<script/gi)).toHaveLength(1);
    expect(text.match(/<\/script/gi)).toHaveLength(1);
    const body = text.slice(text.indexOf("<body>"), text.indexOf("<script>"));
    const tags = new Set(Array.from(body.matchAll(/<\/?([a-z0-9]+)/gi), ([, name]) => name));
    const known = [
      "body",
      "h1",
      "p",
      "div",
      "input",
      "label",
      "span",
      "section",
      "h2",
      "h3",
      "article",
      "code",
      "pre",
      "mark",
    ];
    expect([...tags].filter((name) => !known.includes(name!))).toEqual([]);
    expect(body).not.toMatch(/<[^>]*\son[a-z]+=/i);
    expect(text).not.toContain("<!--");
  });
});

test("pretty keeps to its lines: each caret line stands under a source line", () => {
  forAll((report, seed) => {
    for (const width of [0, 1, 20, 80]) {
      const lines = render("pretty", report, width).split("\n");
      const carets = lines.filter((line) => /^ +│ +\^+$/.test(line));
      expect(carets.length, `seed ${seed}, width ${width}`).toBe(report.findings.length);
    }
  });
});

test("no format shows a secret while nothing is revealed, and the revealing ones do when asked", () => {
  const report = buildReport();
  const { texts, reveal } = buildSecrets(report);
  for (const format of FORMAT_NAMES) {
    const closed = render(format, report);
    const open = [...FORMATS[format](report, { ...PLAIN_OPTIONS, reveal })].join("");
    for (const text of texts) {
      expect(closed.includes(text), format).toBe(false);
      expect(open.includes(text), format).toBe(true);
    }
  }
});

test("a revealed hostile secret breaks no format", () => {
  forAll((report, seed) => {
    const reveal = () => `\x1b[2J</script>]]>"'\r\n=${seed}\u202e`;
    for (const format of FORMAT_NAMES) {
      const text = [...FORMATS[format](report, { ...PLAIN_OPTIONS, reveal })].join("");
      expect(text, format).not.toMatch(/[\x1b\x9b\u202e]/);
      if (format === "html") expect(text.match(/<\/script/gi)).toHaveLength(1);
      if (format === "junit") readXml(text);
      if (format === "json" || format === "sarif" || format === "gitleaks-json" || format === "code-quality")
        JSON.parse(text);
    }
  });
});
