/** SARIF against the standard's schema, and the parts code scanning services rely on. */
import { expect, test } from "bun:test";
import { Ajv } from "ajv";
import type { Report } from "../../../../src/contracts/report.ts";
import { PLAIN_OPTIONS } from "../../../../src/output/format.ts";
import { sarif } from "../../../../src/output/formats/sarif.ts";
import schema from "../../../fixtures/sarif-schema-2.1.0.json";
import { buildFinding } from "../../../support/builders/finding.ts";
import { buildCleanReport, buildHostileReport, buildReport } from "../../../support/builders/report.ts";

/** Legal characters of RFC 3986, percent signs only as triplets, no colon in a relative reference's first segment. */
const URI_CHARACTERS = /^(?:[\w\-.~!$&'()*+,;=:@/?#[\]]|%[0-9A-Fa-f]{2})*$/;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
ajv.addFormat("uri", (text) => URI_CHARACTERS.test(text) && URL.canParse(text));
ajv.addFormat(
  "uri-reference",
  (text) => URI_CHARACTERS.test(text) && (URL.canParse(text) || !/^[^/]*:/.test(text)),
);
ajv.addFormat("date-time", () => true);
const validate = ajv.compile(schema);

const render = (report: Report) => JSON.parse([...sarif(report, PLAIN_OPTIONS)].join(""));
const expectValid = (log: unknown, what: string) => {
  validate(log);
  expect(validate.errors ?? [], what).toEqual([]);
};

test("full, clean and hostile reports are valid SARIF 2.1.0", () => {
  expectValid(render(buildReport()), "full");
  expectValid(render(buildCleanReport()), "clean");
  for (let seed = 1; seed <= 100; seed++) expectValid(render(buildHostileReport(seed)), `seed ${seed}`);
});

test("the schema check can fail", () => {
  const log = render(buildReport());
  log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri = "a b";
  expect(validate(log)).toBe(false);
});

test("paths become references: relative to SRCROOT, or file addresses when absolute", () => {
  const uriOf = (path: string) => {
    const [result] = render(buildReport({ findings: [buildFinding({ path })] })).runs[0].results;
    const { uri, uriBaseId } = result.locations[0].physicalLocation.artifactLocation;
    return [uri, uriBaseId];
  };
  expect(uriOf("./a b/c#1.env")).toEqual(["a%20b/c%231.env", "SRCROOT"]);
  expect(uriOf("x.zip::in/ü.env")).toEqual(["x.zip%3A%3Ain/%C3%BC.env", "SRCROOT"]);
  expect(uriOf("../up.env")).toEqual(["../up.env", "SRCROOT"]);
  expect(uriOf("/etc/a%b")).toEqual(["file:///etc/a%25b", undefined]);
});

test("a problem makes the run unsuccessful and is told as a notification", () => {
  const [invocation] = render(buildReport()).runs[0].invocations;
  expect(invocation.executionSuccessful).toBe(false);
  expect(invocation.toolExecutionNotifications).toHaveLength(1);
  expect(render(buildCleanReport()).runs[0].invocations[0].executionSuccessful).toBe(true);
});

test("results point at their rule, carry the finding id as fingerprint and a level by severity", () => {
  const run = render(buildReport()).runs[0];
  expect(run.columnKind).toBe("utf16CodeUnits");
  for (const [index, result] of run.results.entries()) {
    const finding = buildReport().findings[index]!;
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe(finding.rule.id);
    expect(result.partialFingerprints).toEqual({ "gossipFindingId/v1": finding.id });
    expect(result.level).toBe("error");
  }
  const levels = run.tool.driver.rules.map(
    (rule: { defaultConfiguration: object }) => rule.defaultConfiguration,
  );
  expect(levels).toEqual([{ level: "error" }, { level: "error" }, { level: "note" }]);
});

test("only a rule documented on the web has a help address", () => {
  const [acme, globex] = render(buildReport()).runs[0].tool.driver.rules;
  expect(acme.helpUri).toBe("https://docs.example/acme/tokens");
  expect(globex.helpUri).toBeUndefined();
  expect(globex.help.text).toContain("Globex handbook");
});
