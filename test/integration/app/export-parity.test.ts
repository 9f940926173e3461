/** What a scan on this machine reports, kept in the store and exported again, is the same report in all that is kept. */
import { expect, test } from "bun:test";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findingsExportCommand } from "../../../src/app/commands/findings.ts";
import { scanCommand } from "../../../src/app/commands/scan.ts";
import type { FindingRecord } from "../../../src/contracts/finding-record.ts";
import { allRules } from "../../../src/engine/rules/index.ts";
import { createFindingsStore } from "../../../src/persistence/findings/postgres-findings-store.ts";
import { findingRecord, lease, POLICY, TENANT } from "../../support/builders/stored-records.ts";
import { PreparedStore } from "../persistence/prepared-stores.ts";
import { commandLine } from "./command-line.ts";

/** As `--format=json` writes it. */
interface Reported {
  readonly rule: string;
  readonly ruleName: string;
  readonly severity: FindingRecord["severity"];
  readonly confidence: number;
  readonly verdict: FindingRecord["verdict"];
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly startByte: number;
  readonly endByte: number;
  readonly mask: string;
}

const EXAMPLES = allRules().flatMap(({ id, examples }) =>
  examples()
    .positive.slice(0, 2)
    .map((text) => ({ id, text })),
);

function recordOf(finding: Reported, index: number): FindingRecord {
  const { rule, path, startByte, endByte, ...same } = finding;
  const { ruleName, severity, confidence, verdict, line, column, mask } = same;
  return findingRecord(index, {
    ...{ ruleName, severity, confidence, verdict, line, column, mask },
    ...{ ruleId: rule, display: path, offset: startByte, length: endByte - startByte },
  });
}

const KEPT = [
  "rule",
  "ruleName",
  "severity",
  "vendor",
  "confidence",
  "verdict",
  "path",
  "line",
  "column",
] as const;
const BYTES = ["startByte", "endByte", "mask"] as const;

function kept(findings: readonly Reported[]): readonly string[] {
  return findings.map((finding) => JSON.stringify(finding, [...KEPT, ...BYTES])).toSorted();
}

test("examples of every rule, scanned, kept and exported, differ in nothing that is kept", async () => {
  const folder = mkdtempSync(join(tmpdir(), "gossip-parity-"));
  await using prepared = await PreparedStore.create("findings");
  const run = commandLine(
    {
      scan: { description: "", load: async () => scanCommand },
      findings: {
        description: "",
        commands: { export: { description: "", load: async () => findingsExportCommand } },
      },
    },
    { GOSSIP_FINDINGS_POSTGRES_DSN: prepared.url, GOSSIP_TENANT_ID: TENANT },
  );
  try {
    for (const [index, { id, text }] of EXAMPLES.entries())
      await Bun.write(join(folder, `${id}-${index}`), text);
    const scanned = await run(["scan", folder, "--format=json", "--no-history"]);
    const local: readonly Reported[] = JSON.parse(scanned.stdout).findings;
    expect(local.length).toBeGreaterThan(500);
    await createFindingsStore(prepared.connection).commit({
      ...{ fence: lease(), policyHash: POLICY, seenAtMs: 1, records: local.map(recordOf) },
    });
    const exported = await run(["findings", "export", "--format=json", "--run=7"]);
    const stored: readonly Reported[] = JSON.parse(exported.stdout).findings;
    expect(kept(stored)).toEqual([...kept(local)]);
    expect(stored.map(({ path }) => path)).toEqual(local.map(({ path }) => path));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 300_000);
