/** Where findings of a repository stand, as a local scan tells it and as the fleet's database does: in one form, so that they can be compared. */
import type { SQL } from "bun";
import { run } from "./program.ts";

interface ReportedFinding {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly commit?: { readonly oid: string };
  readonly history: {
    readonly status: string;
    readonly occurrences: readonly {
      readonly path: string;
      readonly line: number;
      readonly commit?: string;
    }[];
  };
}

export interface RepositoryFindings {
  /** `rule path:line commit`, sorted, each once. */
  readonly places: readonly string[];
  /** `rule path status`, sorted. */
  readonly fates: readonly string[];
}

/** What `gossip-worker scan git` says, without a fleet. */
export async function localFindings(path: string, ...flags: readonly string[]): Promise<RepositoryFindings> {
  const args = ["scan", "git", path, "--format=json", ...flags];
  const { code, stdout, stderr } = await run(args, { env: { PATH: process.env["PATH"] ?? "" } });
  if (code !== 0 && code !== 3) throw new Error(`the local scan failed: ${stderr}`);
  const { findings } = JSON.parse(stdout) as { readonly findings: readonly ReportedFinding[] };
  const inside = (full: string) => full.slice(path.length + 1);
  return {
    places: eachOnce(
      findings.flatMap(({ rule, history: { occurrences } }) =>
        occurrences.map((one) => `${rule} ${inside(one.path)}:${one.line} ${one.commit ?? "-"}`),
      ),
    ),
    fates: eachOnce(findings.map(({ rule, path, history }) => `${rule} ${inside(path)} ${history.status}`)),
  };
}

/** What the fleet has stored of the repository with this key. */
export async function storedFindings(sql: SQL, repoKey: string): Promise<RepositoryFindings> {
  const begins = `${repoKey}:`;
  const places: readonly { rule: string; path: string; line: number; commit: string | null }[] = await sql`
    select f.rule_id as rule, s.display as path, o.line, o.commit_oid as commit
    from occurrences o join findings f using (tenant, finding_id) join observations s using (tenant, occurrence_id)
    where starts_with(s.display, ${begins})`;
  const fates: readonly { rule: string; path: string; status: string }[] = await sql`
    select rule_id as rule, path, status from findings_overview where starts_with(path, ${begins})`;
  const inside = (full: string) => full.slice(begins.length);
  return {
    places: eachOnce(
      [...places].map(({ rule, path, line, commit }) => `${rule} ${inside(path)}:${line} ${commit ?? "-"}`),
    ),
    fates: eachOnce([...fates].map(({ rule, path, status }) => `${rule} ${inside(path)} ${status}`)),
  };
}

function eachOnce(lines: readonly string[]): readonly string[] {
  return [...new Set(lines)].sort();
}
