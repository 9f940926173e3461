/**
 * What a fleet left behind of repositories, read past the program: findings with their places and fates, rows of the ledger, watermarks and known
 * objects in git-kv. Promises: what differs from run to run by design (ids of runs and shards, fences, times, how ids are cut into
 * segments) is left out, and nothing else.
 */
import { decodeSegment, decodeWatermark } from "../../src/scan/core/git-state-codec.ts";
import { createBlake3Hasher } from "../../src/scan/identity/blake3-hasher.ts";
import type { Database } from "./database.ts";

export interface GitRemains {
  readonly findings: readonly string[];
  readonly fates: readonly string[];
  readonly marks: readonly string[];
  readonly watermarks: readonly string[];
  /** Known objects by repository, as one hash of all their ids in order. */
  readonly seen: readonly string[];
  /** Scans that are still said to be under way. */
  readonly underWay: readonly string[];
}

export interface GitDatabases {
  readonly ledger: Database;
  readonly findings: Database;
  readonly gitKv: Database;
}

const FINDINGS = `
  select concat_ws(' ', encode(o.occurrence_id, 'hex'), encode(s.observation_id, 'hex'), encode(s.ovid, 'hex'), f.rule_id, s.display,
    o.line, o."column", o.byte_offset, o.byte_length, o.commit_oid, s.severity, s.confidence, s.verdict, s.mask) as line
  from findings f left join occurrences o using (tenant, finding_id) left join observations s using (tenant, occurrence_id)`;

const FATES = `
  select concat_ws(' ', encode(finding_id, 'hex'), status, refs::text, ref_count, introduced_oid, introduced_at_ms, removed_oid,
    removed_at_ms, seen_again_at_ms is not null, introduced_name is not null) as line from finding_lives`;

const MARKS = `select concat_ws(' ', ovid, status, findings_count, bytes_scanned) as line from done_ledger`;

const STATE = "select encode(key, 'hex') as key, encode(value, 'hex') as value from git_kv order by key";

const hasher = await createBlake3Hasher();
/** Name space of four bytes, and then the repository's id of eight. */
const REPOSITORY_END = 24;

/** `ways`: how repositories were read. The packs of a mirror, and so its fingerprint, differ from clone to clone. */
export async function readGitRemains(
  { ledger, findings, gitKv }: GitDatabases,
  ways: "in-place" | "mirrored",
): Promise<GitRemains> {
  const state = await gitKv.rows<{ key: string; value: string }>(STATE);
  const below = (name: string) => {
    const prefix = Buffer.from(name.padEnd(4, "\0")).toString("hex");
    return state.filter(({ key }) => key.startsWith(prefix));
  };
  return {
    findings: await lines(findings, FINDINGS),
    fates: await lines(findings, FATES),
    marks: await lines(ledger, MARKS),
    watermarks: below("rw").map(({ key, value }) => `${key} ${watermarkInWords(value, ways)}`),
    seen: seenOf(below("sb")),
    underWay: below("gcb").map(({ key }) => key),
  };
}

async function lines(database: Database, query: string): Promise<readonly string[]> {
  return (await database.rows<{ line: string }>(query)).map(({ line }) => line).sort();
}

function watermarkInWords(value: string, ways: "in-place" | "mirrored"): string {
  const watermark = decodeWatermark(hasher, Buffer.from(value, "hex"));
  if (watermark === undefined) return "damaged";
  const { fingerprint, tips, retry } = watermark;
  const print = fingerprint === undefined ? "blind" : ways === "mirrored" ? "seen" : fingerprint.toHex();
  return `${print} tips ${[...tips].sort().join()} retry ${[...retry].sort().join()}`;
}

const ID_BYTES = 20;

/** Segments are cut where checkpoints fell; what they hold together is the same. An id may stand in two of them. */
function seenOf(segments: readonly { readonly key: string; readonly value: string }[]): readonly string[] {
  const byRepository = Map.groupBy(segments, ({ key }) => key.slice(0, REPOSITORY_END));
  return [...byRepository].map(([repository, held]) => {
    const ids = new Set<string>();
    for (const { value } of held) {
      const hex = Buffer.from(decodeSegment(hasher, Buffer.from(value, "hex")) ?? []).toString("hex");
      for (let at = 0; at < hex.length; at += 2 * ID_BYTES) ids.add(hex.slice(at, at + 2 * ID_BYTES));
    }
    const all = Buffer.from([...ids].sort().join(""), "hex");
    return `${repository} ${ids.size} ${Buffer.from(hasher.hash(all)).toString("hex")}`;
  });
}

const SHOWN_MAX = 3;

/** Every departure from an undisturbed run, as sentences. */
export function compareRemains(expected: GitRemains, actual: GitRemains): readonly string[] {
  return (Object.keys(expected) as (keyof GitRemains)[]).flatMap((part) => {
    const [wanted, there] = [counted(expected[part]), counted(actual[part])];
    const lost = [...wanted].filter(([line, count]) => (there.get(line) ?? 0) < count).map(([line]) => line);
    const extra = [...there].filter(([line, count]) => (wanted.get(line) ?? 0) < count).map(([line]) => line);
    return [...shown(`${part}: missing`, lost), ...shown(`${part}: too much`, extra)];
  });
}

function counted(all: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of all) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

function shown(what: string, list: readonly string[]): readonly string[] {
  const rest = list.length - SHOWN_MAX;
  const few = list.slice(0, SHOWN_MAX).map((line) => `${what} ${line}`);
  return rest > 0 ? [...few, `… and ${rest} more of these`] : few;
}
