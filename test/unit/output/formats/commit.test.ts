/** What formats tell of a finding's commit, and that nothing in it reaches a terminal or a formula unescaped. */
import { expect, test } from "bun:test";
import type { FindingHistory } from "../../../../src/contracts/finding.ts";
import { PLAIN_OPTIONS } from "../../../../src/output/format.ts";
import { FORMATS, type FormatName } from "../../../../src/output/formats/index.ts";
import { buildFinding } from "../../../support/builders/finding.ts";
import { buildReport } from "../../../support/builders/report.ts";

const COMMIT = {
  oid: "0123456789abcdef".repeat(3).slice(0, 40),
  author: "Ada",
  email: "ada@example.org",
  authorDateMs: 1_700_000_000_000,
  committer: "Grace",
  committerEmail: "grace@example.org",
  dateMs: 1_700_000_100_000,
  summary: "add settings",
};
const OBJECT = "f".repeat(40);

function print(name: FormatName, commit = COMMIT): string {
  const findings = [buildFinding({ commit, object: OBJECT })];
  return [...FORMATS[name](buildReport({ findings }), PLAIN_OPTIONS)].join("");
}

test("people read id, day, author and first line", () => {
  const line = `0123456789ab 2023-11-14 Ada <ada@example.org>: add settings`;
  expect(print("pretty")).toContain(`Commit: ${line}`);
  expect(print("junit")).toContain("Commit 0123456789ab 2023-11-14 Ada");
  expect(print("html")).toContain(
    "<p>Commit: 0123456789ab 2023-11-14 Ada &lt;ada@example.org&gt;: add settings</p>",
  );
});

test("programs read it whole", () => {
  expect(JSON.parse(print("json")).findings[0]).toMatchObject({ object: OBJECT, commit: COMMIT });
  expect(print("jsonl")).toContain(`"commit":${JSON.stringify(COMMIT)}`);
  expect(JSON.parse(print("sarif")).runs[0].results[0].properties).toMatchObject({
    object: OBJECT,
    commit: COMMIT,
  });
  expect(JSON.parse(print("gitleaks-json"))[0]).toMatchObject({
    Commit: COMMIT.oid,
    Author: "Ada",
    Email: "ada@example.org",
    Date: "2023-11-14T22:15:00Z",
    Message: "add settings",
  });
  expect(print("csv")).toContain(
    `${OBJECT},${COMMIT.oid},Ada,ada@example.org,2023-11-14T22:15:00Z,add settings`,
  );
});

test("escapes in names and messages are shown, formulas are text, impossible dates are empty", () => {
  const hostile = { ...COMMIT, author: "=1+1", summary: "\u001b[2J", dateMs: 9e18 };
  expect(print("pretty", hostile)).not.toContain("\u001b");
  expect(print("html", hostile)).not.toContain("\u001b");
  expect(print("csv", hostile)).toContain(",'=1+1,ada@example.org,,");
});

const HISTORY = {
  status: "removed",
  refs: [],
  refCount: 0,
  removedBy: { ...COMMIT, oid: "9".repeat(40), summary: "take the settings out" },
  paths: ["a.env", "b.env"],
  pathCount: 30,
  occurrences: [{ object: OBJECT, path: "a.env", line: 3, column: 7, commit: COMMIT.oid }],
  occurrenceCount: 41,
} as const satisfies FindingHistory;

function withHistory(name: FormatName, history: Partial<FindingHistory> = {}): string {
  const findings = [
    buildFinding({ path: "a.env", commit: COMMIT, object: OBJECT, history: { ...HISTORY, ...history } }),
  ];
  return [...FORMATS[name](buildReport({ findings }), PLAIN_OPTIONS)].join("");
}

test("people read whether a secret is still there, who removed it and where else it stood", () => {
  for (const name of ["pretty", "html", "junit"] as const) {
    const text = withHistory(name);
    expect(text).toContain("removed from every branch; history still holds it");
    expect(text).toContain("Removed by: 999999999999 2023-11-14 Ada");
    expect(text).toContain("Also at: b.env and 28 more");
    expect(text).toContain("Seen in: 41 places of history.");
  }
  const refs = { refs: ["main", "v1"], refCount: 9 };
  expect(withHistory("pretty", { status: "present", ...refs })).toContain(
    "Now: still in HEAD; at the tip of main, v1 and 7 more.",
  );
  expect(withHistory("pretty", { status: "branches", ...refs })).toContain(
    "not in HEAD, but at the tip of main",
  );
  for (const status of ["refs", "unreachable", "message", "staged"] as const)
    expect(withHistory("pretty", { status })).toContain("Now: ");
});

test("programs read a secret's history as it is", () => {
  expect(JSON.parse(withHistory("json")).findings[0].history).toEqual(HISTORY);
  expect(JSON.parse(withHistory("sarif")).runs[0].results[0].properties.history).toEqual(HISTORY);
  expect(withHistory("jsonl")).toContain(`"history":${JSON.stringify(HISTORY)}`);
  expect(withHistory("csv")).toContain(
    `,2023-11-14T22:13:20Z,Grace,grace@example.org,removed,,${"9".repeat(40)},a.env; b.env,41\r\n`,
  );
});
