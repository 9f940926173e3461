/** `findings list|show|export` on a real PostgreSQL. */
import { afterAll, beforeAll, expect, test } from "bun:test";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  findingsExportCommand,
  findingsListCommand,
  findingsShowCommand,
} from "../../../src/app/commands/findings.ts";
import { builtInRules } from "../../../src/app/commands/findings-rules.ts";
import type { FindingLife } from "../../../src/contracts/finding-life.ts";
import type { FindingRecord } from "../../../src/contracts/finding-record.ts";
import { createFindingsStore } from "../../../src/persistence/findings/postgres-findings-store.ts";
import { findingRecord, id, lease, POLICY, TENANT } from "../../support/builders/stored-records.ts";
import { createDatabase } from "../../support/postgres.ts";
import { PreparedStore } from "../persistence/prepared-stores.ts";
import { commandLine } from "./command-line.ts";

const commands = {
  findings: {
    description: "",
    commands: {
      list: { description: "", load: async () => findingsListCommand },
      show: { description: "", load: async () => findingsShowCommand },
      export: { description: "", load: async () => findingsExportCommand },
    },
  },
};

const KNOWN = builtInRules()[0]!;
const HOSTILE = 'src/\x1b[31mred\u202e,"x".ts';

let prepared: PreparedStore;
let folder: string;
let run: ReturnType<typeof commandLine>;

/** Run 1 finds 1 to 4; run 2 finds 5, and 1 in a later version of its file. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "gossip-findings-"));
  prepared = await PreparedStore.create("findings");
  run = commandLine(commands, { GOSSIP_FINDINGS_POSTGRES_DSN: prepared.url, GOSSIP_TENANT_ID: TENANT });
  const store = createFindingsStore(prepared.connection);
  const commit = (runId: bigint, seenAtMs: number, records: readonly FindingRecord[]) =>
    store.commit({ fence: lease({ run: runId }), policyHash: POLICY, seenAtMs, records });
  await commit(1n, Date.UTC(2026, 0, 1), [
    findingRecord(1, {
      ...{ display: "src/a.ts", severity: KNOWN.severity, confidence: 10, verdict: "proved" },
      ...{ ruleId: KNOWN.id, ruleName: KNOWN.name },
    }),
    findingRecord(2, { display: "deep/b.env", ruleId: "own-rule", severity: "low", confidence: 3 }),
    findingRecord(3, { display: HOSTILE }),
    findingRecord(4, { display: "=cmd.ts", commit: "cd".repeat(20), url: "https://git.example/c" }),
  ]);
  await commit(2n, Date.UTC(2026, 0, 2), [
    findingRecord(5, { display: "src/new.ts" }),
    findingRecord(6, {
      ...{ findingId: id(0x1001), stableItemId: id(0x2001), ruleId: KNOWN.id, ruleName: KNOWN.name },
      ...{ severity: KNOWN.severity, display: "src/a.ts", line: 9 },
    }),
  ]);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await prepared[Symbol.asyncDispose]();
});

const paths = (stdout: string): string[] =>
  stdout
    .trimEnd()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line).path);

test("the table shows every finding once, safe to print, and counts by severity", async () => {
  const { code, stdout, stderr } = await run(["findings", "list"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const lines = stdout.trimEnd().split("\n");
  expect(lines[0]).toMatch(/^ID +SEVERITY +SURE +RULE +SECRET +PLACE$/);
  expect(lines).toHaveLength(8);
  expect(stdout).toContain("src/a.ts:9:7");
  expect(stdout).toContain('src/\\e[31mred\\u{202e},"x".ts:3:7');
  expect(stdout).toContain(`=cmd.ts:3:7 in ${"cd".repeat(6)}`);
  expect(stdout).not.toMatch(/[\x1b\u202e]/);
  expect(lines.at(-1)).toMatch(/^5 findings in 5 files: .*1 low\.$/);
});

test("a limit is told together with the whole count", async () => {
  const { stdout } = await run(["findings", "list", "--limit=2"]);
  expect(stdout.trimEnd().split("\n").at(-1)).toStartWith("Showing 2 of 5 findings in 5 files: ");
});

test.each<[readonly string[], readonly string[]]>([
  [["--run=2"], ["src/a.ts", "src/new.ts"]],
  [["--rule=own-rule"], ["deep/b.env"]],
  [[`--rule=own-rule,${KNOWN.id}`], ["deep/b.env", "src/a.ts"]],
  [["--rule=nobody-has-it"], []],
  [["--severity=high", "--rule=own-rule"], []],
  [["--severity=low", "--rule=own-rule"], ["deep/b.env"]],
  [["--path=*.env"], ["deep/b.env"]],
  [["--path=deep/"], ["deep/b.env"]],
  [["--min-confidence=9"], []],
  [["--min-confidence=9", "--each=place"], []],
  [["--min-confidence=9", "--each=all"], ["src/a.ts"]],
  [["--new-since=1"], ["src/new.ts"]],
  [["--each=place", "--path=src/a.ts"], ["src/a.ts"]],
  [["--each=place", "--path=src/a.ts", "--run=1"], ["src/a.ts"]],
  [
    ["--each=all", "--path=src/a.ts"],
    ["src/a.ts", "src/a.ts"],
  ],
  [["--limit=1"], ["=cmd.ts"]],
])("list %p", async (flags, expected) => {
  const lines = await run(["findings", "list", "--format=jsonl", ...flags]);
  expect(lines).toMatchObject({ code: 0, stderr: "" });
  expect(paths(lines.stdout)).toEqual([...expected]);
  const array = await run(["findings", "list", "--format=json", ...flags]);
  expect(JSON.parse(array.stdout).map(({ path }: { path: string }) => path)).toEqual([...expected]);
});

test("one record says everything a script needs", async () => {
  const { stdout } = await run(["findings", "list", "--format=jsonl", "--path==cmd"]);
  expect(JSON.parse(stdout)).toMatchObject({
    id: id(0x1004).toHex(),
    ...{
      rule: "vendor-token",
      ruleName: "Vendor token",
      severity: "high",
      confidence: 8,
      verdict: "plausible",
    },
    ...{ mask: "vt_********", path: "=cmd.ts", line: 3, column: 7, startByte: 10, endByte: 50 },
    ...{ commit: "cd".repeat(20), url: "https://git.example/c", run: "1", shard: "3", places: 1 },
    ...{ policy: POLICY.toHex(), lastSeen: "2026-01-01T00:00:00Z" },
  });
});

test("an unknown run to be newer than is a failure; a run that is none is a fault of the command line", async () => {
  const unknown = await run(["findings", "list", "--new-since=99"]);
  expect(unknown).toMatchObject({ code: 1, stdout: "" });
  expect(unknown.stderr).toContain("run 99 has written no findings");
  expect((await run(["findings", "list", "--run=yesterday"])).code).toBe(2);
  expect((await run(["findings", "list"], { GOSSIP_TENANT_ID: "" })).code).toBe(2);
});

test("other tenants' findings are not to be seen", async () => {
  const stranger = { GOSSIP_TENANT_ID: id(0x77).toHex() };
  expect(await run(["findings", "list"], stranger)).toEqual({
    code: 0,
    stdout: "No findings.\n",
    stderr: "",
  });
  expect((await run(["findings", "show", id(0x1001).toHex()], stranger)).code).toBe(1);
});

test("one finding is shown with its rule, the way to revoke and all its places", async () => {
  const { code, stdout } = await run(["findings", "show", id(0x1001).toHex().slice(0, 10).toUpperCase()]);
  expect(code).toBe(0);
  for (const text of [id(0x1001).toHex(), KNOWN.description, KNOWN.revoke, "2 places", "by run 2"])
    expect(stdout).toContain(text);
  expect(stdout).toContain(
    "  src/a.ts:9:7, seen 2026-01-02T00:00:00Z by run 2\n  src/a.ts:3:7, seen 2026-01-01",
  );
  const json = await run(["findings", "show", id(0x1001).toHex(), "--format=json"]);
  expect(JSON.parse(json.stdout)).toMatchObject({
    ...{ id: id(0x1001).toHex(), places: 2, rule: { id: KNOWN.id, revoke: KNOWN.revoke } },
    seenAt: [{ line: 9 }, { line: 3 }],
  });
});

test("many places are cut short and counted", async () => {
  await using many = await PreparedStore.create("findings");
  const records = Array.from({ length: 30 }, (_, index) =>
    findingRecord(index, { findingId: id(0x9000), stableItemId: id(0x9001), offset: index * 50 }),
  );
  await createFindingsStore(many.connection).commit({
    ...{ fence: lease(), policyHash: POLICY, seenAtMs: 1, records },
  });
  const { stdout } = await run(["findings", "show", "0000"], { GOSSIP_FINDINGS_POSTGRES_DSN: many.url });
  expect(stdout).toContain("30 places");
  expect(stdout.match(/, seen /g)).toHaveLength(20);
  expect(stdout).toContain("and 10 more, which --format=json lists");
});

test("a foreign rule and hostile text are shown without harm", async () => {
  const { stdout } = await run(["findings", "show", id(0x1003).toHex()]);
  expect(stdout).toContain("A rule this build does not know");
  expect(stdout).toContain("\\e[31m");
  expect(stdout).not.toMatch(/[\x1b\u202e]/);
});

test("a beginning that several ids have is told with the ids; one that none has is a failure", async () => {
  const several = await run(["findings", "show", "000010"]);
  expect(several).toMatchObject({ code: 2, stdout: "" });
  expect(several.stderr).toContain(`\n  ${id(0x1005).toHex()}`);
  expect(await run(["findings", "show", "ffff"])).toMatchObject({ code: 1, stdout: "" });
  for (const wrong of ["xyz", "0".repeat(65)])
    expect(await run(["findings", "show", wrong])).toMatchObject({ code: 2, stdout: "" });
});

test("an export holds each place in the latest version, older ones when asked", async () => {
  const exported = async (...flags: readonly string[]) => {
    const { code, stdout } = await run(["findings", "export", "--format=json", ...flags]);
    expect(code).toBe(0);
    return JSON.parse(stdout);
  };
  const report = await exported("--each=all");
  expect(report.findings).toHaveLength(6);
  expect(report.complete).toBe(true);
  const first = report.findings.find((each: { line: number; path: string }) => each.path === "src/a.ts");
  expect(first).toMatchObject({
    ...{ id: id(0x1001).toHex().slice(0, 32), rule: KNOWN.id, vendor: KNOWN.vendor, confidence: 10 },
    ...{ verdict: "proved", line: 3, column: 7, startByte: 10, endByte: 50, mask: "vt_********" },
  });
  expect((await exported()).findings).toHaveLength(5);
  expect((await exported("--each=finding")).findings).toHaveLength(5);
});

test("a secret that stands twice in a file is two places of one finding, whatever the file held before", async () => {
  await using twice = await PreparedStore.create("findings");
  const store = createFindingsStore(twice.connection);
  const place = (number: number, version: number, offset: number, line: number): FindingRecord =>
    findingRecord(number, {
      ...{ findingId: id(1), stableItemId: id(2), objectVersionId: id(version), offset, line },
      display: "src/a.ts",
    });
  const commit = (seenAtMs: number, records: readonly FindingRecord[]) =>
    store.commit({ fence: lease(), policyHash: POLICY, seenAtMs, records });
  await commit(1, [place(1, 101, 10, 1), place(2, 101, 90, 2), place(3, 101, 190, 3)]);
  await commit(2, [place(4, 102, 20, 11), place(5, 102, 99, 12)]);
  const lines = async (each: string): Promise<readonly number[]> => {
    const { stdout } = await run(["findings", "list", "--format=json", `--each=${each}`], {
      GOSSIP_FINDINGS_POSTGRES_DSN: twice.url,
    });
    return JSON.parse(stdout).map(({ line }: { line: number }) => line);
  };
  expect(await lines("finding")).toEqual([11]);
  expect(await lines("place")).toEqual([11, 12]);
  expect(await lines("all")).toEqual([1, 2, 3, 11, 12]);
});

test("every format keeps to the filter, and the file's ending names it", async () => {
  const expected: readonly (readonly [string, (text: string) => number])[] = [
    ["out.sarif", (text) => JSON.parse(text).runs[0].results.length],
    ["out.json", (text) => JSON.parse(text).findings.length],
    ["out.jsonl", (text) => text.split("\n").filter((line) => line.includes('"type":"finding"')).length],
    ["out.csv", (text) => text.trimEnd().split("\r\n").length - 1],
    ["out.txt", (text) => text.match(/Finding id:/g)!.length],
  ];
  for (const [name, count] of expected) {
    const path = join(folder, name);
    const ended = await run(["findings", "export", "--run=2", `--output=${path}`]);
    expect(ended).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(count(readFileSync(path, "utf8"))).toBe(2);
  }
  const csv = await run(["findings", "export", "--format=csv"]);
  expect(csv.stdout).toContain("'=cmd.ts");
  expect(csv.stdout).not.toMatch(/[\x1b\u202e]/);
});

test("many findings come through whole, in batches", async () => {
  await using many = await PreparedStore.create("findings");
  const records = Array.from({ length: 3_500 }, (_, index) => findingRecord(index));
  await createFindingsStore(many.connection).commit({
    ...{ fence: lease(), policyHash: POLICY, seenAtMs: 1, records },
  });
  for (const format of ["csv", "jsonl"]) {
    const { stdout } = await run(["findings", "export", `--format=${format}`], {
      GOSSIP_FINDINGS_POSTGRES_DSN: many.url,
    });
    expect(new Set(stdout.match(/src\/file-\d+\.ts/g)).size).toBe(3_500);
    expect(stdout.trimEnd().split("\n")).toHaveLength(format === "csv" ? 3_501 : 3_503);
  }
});

test("a file that cannot be written, or a format that is not to be had, fails before the database is asked", async () => {
  const nowhere = { GOSSIP_FINDINGS_POSTGRES_DSN: "postgres://127.0.0.1:1/nothing" };
  const lost = await run(["findings", "export", `--output=${join(folder, "no", "out.csv")}`], nowhere);
  expect(lost.code).toBe(1);
  expect(lost.stderr).toContain("its folder does not exist");
  expect((await run(["findings", "export", "--output=out.unknown"], nowhere)).code).toBe(2);
});

test("what became of findings is listed, shown and exported", async () => {
  await using looked = await PreparedStore.create("findings");
  const env = { GOSSIP_FINDINGS_POSTGRES_DSN: looked.url };
  const store = createFindingsStore(looked.connection);
  const records = [1, 2, 3, 4].map((number) => findingRecord(number));
  const key = { name: "access key id", offset: 90, length: 20, line: 4, column: 1, mask: "AK********" };
  const fence = lease({ run: 11n });
  await store.commit({
    ...{ fence, policyHash: POLICY, seenAtMs: Date.UTC(2026, 0, 1) },
    records: [{ ...records[0]!, parts: [key] }, ...records.slice(1)],
  });
  const author = { name: "Ada\x1b[31m", email: "ada@example.org" };
  const introducedBy = { oid: "a1".repeat(20), atMs: Date.UTC(2025, 5, 1), author };
  const removedBy = { oid: "d4".repeat(20), atMs: Date.UTC(2025, 6, 1) };
  const life = (number: number, part: Partial<FindingLife>): FindingLife => ({
    ...{ findingId: findingRecord(number).findingId, refs: [], refCount: 0, status: "removed", introducedBy },
    ...part,
  });
  const there = { status: "present", refs: ["main", "topic"], refCount: 2 } as const;
  const gone = { status: "removed", removedBy } as const;
  const looks = [
    [life(1, there), life(2, there), life(3, { status: "message" })],
    [life(1, gone), life(2, gone), life(3, { status: "message" })],
    [life(1, there), life(2, gone), life(3, { status: "message" })],
  ];
  for (const [index, lives] of looks.entries())
    await store.trackLives({ fence, seenAtMs: Date.UTC(2026, 0, 2 + index), lives });

  const listed = async (...flags: readonly string[]) =>
    paths((await run(["findings", "list", "--format=jsonl", ...flags], env)).stdout);
  expect(await listed("--present")).toEqual(["src/file-1.ts"]);
  expect(await listed("--removed")).toEqual(["src/file-2.ts"]);
  expect(await listed("--status=message,unknown")).toEqual(["src/file-3.ts", "src/file-4.ts"]);
  expect(await listed("--present", "--path=file-2")).toEqual([]);
  expect(await run(["findings", "list", "--present", "--removed"], env)).toMatchObject({
    code: 2,
    stdout: "",
  });
  const table = (await run(["findings", "list"], env)).stdout;
  expect(table).toMatch(/^ID +SEVERITY +SURE +RULE +SECRET +NOW +PLACE\n/);
  expect(table).toMatch(/ removed +src\/file-2\.ts:3:7\n/);
  expect(table).toMatch(/ unknown +src\/file-4\.ts:3:7\n/);
  expect(table).toEndWith("4 findings in 4 files: 4 high.\n");
  const [one] = JSON.parse((await run(["findings", "list", "--format=json", "--removed"], env)).stdout);
  expect(one).toMatchObject({
    ...{ status: "removed", firstRun: "11" },
    history: {
      introducedBy: { oid: "a1".repeat(20), date: "2025-06-01T00:00:00Z", email: "ada@example.org" },
      removedBy: { oid: "d4".repeat(20), date: "2025-07-01T00:00:00Z" },
      ...{ lastThere: "2026-01-02T00:00:00Z", goneSince: "2026-01-03T00:00:00Z", statusBefore: "present" },
      ...{ lastLook: "2026-01-04T00:00:00Z", lookedRun: "11" },
    },
  });

  const shown = async (number: number) =>
    (await run(["findings", "show", findingRecord(number).findingId.toHex()], env)).stdout;
  for (const line of [
    "  Together with  access key id AK******** at 4:1\n",
    "  Now            still in HEAD; at the tip of main, topic.\n",
    "  Introduced by  a1a1a1a1a1a1 2025-06-01 Ada\\e[31m <ada@example.org>\n",
    "  Seen again     2026-01-04T00:00:00Z, after it had been gone\n",
    "  Last look      2026-01-04T00:00:00Z, by run 11\n",
  ])
    expect(await shown(1)).toContain(line);
  for (const line of [
    "  Removed by     d4d4d4d4d4d4 2025-07-01\n",
    "  Gone since     the look of 2026-01-03T00:00:00Z, last seen at a tip 2026-01-02T00:00:00Z\n",
  ])
    expect(await shown(2)).toContain(line);
  for (const label of ["Now", "Last look", "Introduced by"]) expect(await shown(4)).not.toContain(label);

  const sarif = await run(["findings", "export", "--format=sarif", "--removed"], env);
  const [{ results, tool }] = JSON.parse(sarif.stdout).runs;
  expect(results).toHaveLength(1);
  expect(results[0].properties).toMatchObject({
    commit: { oid: "a1".repeat(20) },
    history: { status: "removed", removedBy: { oid: "d4".repeat(20) } },
  });
  expect(tool.driver.rules).toHaveLength(1);
  expect((await run(["findings", "export", "--format=csv", "--present"], env)).stdout).toContain(
    "access key id AK******** at 4:1",
  );
});

test("an export that fails on its way leaves the old file alone, and nothing beside it", async () => {
  await using empty = await createDatabase();
  const path = join(folder, "kept.csv");
  await Bun.write(path, "old");
  const env = { GOSSIP_FINDINGS_POSTGRES_DSN: empty.url };
  const ended = await run(["findings", "export", `--output=${path}`], env);
  expect(ended).toMatchObject({ code: 1, stdout: "" });
  expect(readFileSync(path, "utf8")).toBe("old");
  expect(readdirSync(folder).filter((name) => name.includes("kept"))).toEqual(["kept.csv"]);
});

test.each(["list", "show 00", "export"])(
  "findings %s names the remedy where the tables are missing",
  async (words) => {
    await using empty = await createDatabase();
    const env = { GOSSIP_FINDINGS_POSTGRES_DSN: empty.url };
    const ended = await run(["findings", ...words.split(" ")], env);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain("run gossip-worker migrate");
  },
);

test("a database that cannot be reached is told by its kind, and no DSN is shown", async () => {
  const hidden = "pass" + "word-in-dsn";
  const env = { GOSSIP_FINDINGS_POSTGRES_DSN: `postgres://someone:${hidden}@127.0.0.1:1/nowhere` };
  const ended = await run(["findings", "list"], env);
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain("cannot connect to the findings database: connection refused");
  expect(ended.stderr).not.toContain(hidden);
});

test("the way to another host is warned about, and the list is shown all the same", async () => {
  // Every machine is its own host by this address too, and no name of its own.
  const env = { GOSSIP_FINDINGS_POSTGRES_DSN: prepared.url.replace("127.0.0.1", "0.0.0.0") };
  const ended = await run(["findings", "list", "--limit=1"], env);
  expect(ended.code).toBe(0);
  expect(ended.stdout).toContain("Showing 1 of 5 findings");
  expect(ended.stderr).toMatch(/^warning: the findings database is on another host .*sslmode=verify-full\n$/);
});
