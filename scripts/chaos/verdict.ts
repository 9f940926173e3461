/**
 * Judges what a round left behind against the truth. Promises: every departure is a sentence, none is repaired or forgiven; what it reads it
 * reads past the program: rows by SQL, keys by etcd's own gateway, logs as they were written.
 */

import type { Database } from "./database.ts";
import type { WorkerEnd } from "./fleet.ts";
import { placeKey, type Truth } from "./truth.ts";

export interface Remains {
  readonly truth: Truth;
  readonly ledger: Database;
  readonly findings: Database;
  /** An etcd member, and the namespace of the round. */
  readonly etcd: string;
  readonly namespace: string;
  readonly run: RunState;
  readonly ends: readonly WorkerEnd[];
  /** Of the round itself: passwords and keys. */
  readonly secrets: readonly string[];
}

/** As `runs show` and `shards list` write it. */
export interface RunState {
  readonly status: string;
  readonly shards: readonly { readonly shard: string; readonly status: string; readonly fence: string }[];
}

export async function judge(remains: Remains): Promise<readonly string[]> {
  const problems = [...ofRun(remains.run), ...ofWorkers(remains)];
  for (const look of [ofFindings, ofMarks, ofFences, ofKeys]) problems.push(...(await look(remains)));
  return problems;
}

function ofRun({ status, shards }: RunState): readonly string[] {
  const open = shards.filter(({ status }) => status !== "done" && status !== "split");
  return [
    ...(status === "done" ? [] : [`the run is ${status}`]),
    ...open.map(({ shard, status }) => `shard ${shard} is ${status}`),
  ];
}

async function ofFindings({ findings, truth }: Remains): Promise<readonly string[]> {
  const rows = await findings.rows<{ rule: string; path: string; start: string; length: string }>(`
    select f.rule_id as rule, s.display as path, o.byte_offset as start, o.byte_length as length
    from occurrences o join findings f using (tenant, finding_id)
    left join observations s using (tenant, occurrence_id)`);
  const stored = rows.map(({ rule, path, start, length }) =>
    placeKey(rule, path, Number(start), Number(length)),
  );
  const [alone] = await findings.rows<{ count: string }>(
    "select count(*) from findings f where not exists (select from occurrences o where o.finding_id = f.finding_id)",
  );
  return [
    ...differences("finding", truth.findings, stored),
    ...(Number(alone!.count) === 0 ? [] : [`${alone!.count} findings stand nowhere`]),
  ];
}

async function ofMarks({ ledger, findings, truth }: Remains): Promise<readonly string[]> {
  const rows = await ledger.rows<{ ovid: string; status: string; findings_count: number }>(
    "select ovid, status, findings_count from done_ledger",
  );
  const expected = [...truth.marks].map(([ovid, { status, findings }]) => `${ovid} ${status} ${findings}`);
  const seen = await findings.rows<{ ovid: string; count: string }>(
    "select encode(ovid, 'hex') as ovid, count(*) from observations group by ovid",
  );
  const unmarked = seen.filter(({ ovid, count }) => truth.marks.get(ovid)?.findings !== Number(count));
  return [
    ...differences(
      "mark",
      expected,
      rows.map((row) => `${row.ovid} ${row.status} ${row.findings_count}`),
    ),
    ...unmarked.map(({ ovid, count }) => `${count} findings are kept for item ${ovid}`),
  ];
}

/** What the witnesses in the databases noted, and fences the coordinator never gave. */
async function ofFences({ ledger, findings, run }: Remains): Promise<readonly string[]> {
  const given = new Map(run.shards.map(({ shard, fence }) => [shard, BigInt(fence)]));
  const problems: string[] = [];
  for (const [database, table] of [
    [ledger, "done_ledger_fences"],
    [findings, "findings_fences"],
  ] as const) {
    const notes = await database.rows<{ note: string }>(
      "select note || ': shard ' || shard_id || ', fence ' || fence || ', highest ' || coalesce(highest, 0) as note from chaos_violations limit 20",
    );
    problems.push(...notes.map(({ note }) => note));
    const fences = await database.rows<{ shard: string; fence: string }>(
      `select case when shard_id < 0 then shard_id + 18446744073709551616 else shard_id end::text as shard,
        fence_epoch::text as fence from ${table}`,
    );
    const never = fences.filter(({ shard, fence }) => BigInt(fence) > (given.get(shard) ?? 0n));
    problems.push(
      ...never.map(({ shard, fence }) => `${table}: shard ${shard} has fence ${fence}, never given`),
    );
  }
  return problems;
}

async function ofKeys({ etcd, namespace }: Remains): Promise<readonly string[]> {
  const base64 = (text: string) => Buffer.from(text).toString("base64");
  const response = await fetch(`${etcd}/v3/kv/range`, {
    method: "POST",
    body: JSON.stringify({
      ...{ key: base64(`${namespace}/`), range_end: base64(`${namespace}0`), keys_only: true },
    }),
    signal: AbortSignal.timeout(5000),
  });
  const { kvs = [] } = (await response.json()) as { kvs?: readonly { readonly key: string }[] };
  const keys = kvs.map(({ key }) => Buffer.from(key, "base64").toString());
  if (keys.length === 0) return ["etcd knows nothing of the round"];
  return keys.filter((key) => key.endsWith("/owner")).map((key) => `an owner is left: ${key}`);
}

/** Outages of a round are shorter than what a worker bears: after it was ready, none may give up. */
function ofWorkers({ ends, truth, secrets }: Remains): readonly string[] {
  const hidden = [...truth.secrets, ...secrets];
  return ends.flatMap(({ id, ending, exitCode, log }) => {
    const name = `worker ${id}`;
    const isReady = log.includes("backends are ready");
    // Asked before it listens or after it has told its end, a process ends as any does.
    const isOutside =
      ending === "asked" && exitCode === 143 && (log === "" || log.includes("worker complete"));
    const isWell = exitCode === 0 || ending === "killed" || isOutside || (exitCode === 1 && !isReady);
    const told = hidden.filter((secret) => log.includes(secret)).length;
    return [
      ...(isWell
        ? []
        : [`${name} ended with ${exitCode}${isReady ? " after it was ready" : ""}: ${lastLine(log)}`]),
      ...(told === 0 ? [] : [`the log of ${name} holds ${told} secrets`]),
    ];
  });
}

function lastLine(log: string): string {
  return log.trim().split("\n").at(-1)!.slice(0, 300);
}

const SHOWN_MAX = 5;

/** As bags: what is there twice is a difference as well. */
function differences(
  what: string,
  expected: readonly string[],
  actual: readonly string[],
): readonly string[] {
  const left = new Map<string, number>();
  for (const one of expected) left.set(one, (left.get(one) ?? 0) + 1);
  for (const one of actual) left.set(one, (left.get(one) ?? 0) - 1);
  const lost = [...left].filter(([, count]) => count > 0).map(([one]) => `${what} is missing: ${one}`);
  const extra = [...left].filter(([, count]) => count < 0).map(([one]) => `${what} is too much: ${one}`);
  return [lost, extra].flatMap((list) =>
    list.length <= SHOWN_MAX
      ? list
      : [...list.slice(0, SHOWN_MAX), `… and ${list.length - SHOWN_MAX} more of these`],
  );
}
