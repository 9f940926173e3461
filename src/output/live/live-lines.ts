/**
 * The live view of a run as lines: state, bar, figures, workers, parked shards.
 * Promises: no line wider than asked and no more lines than asked; nothing in the figures or texts steers the terminal. Pure.
 */
import type { ShardId } from "../../contracts/ids.ts";
import type { ShardPulse } from "../../contracts/ports/shard-coordinator.ts";
import { clip } from "../text/clip.ts";
import { columnsOf } from "../text/columns.ts";
import { printable } from "../text/printable.ts";
import type { StyleName, Styler } from "../text/styler.ts";
import { bytesInWords, counted, grouped } from "../text/words.ts";
import type { Earlier, LiveSnapshot } from "./live-snapshot.ts";
import { PULSE_STALE_MS, ratesOf, shareDone, speedOf } from "./rates.ts";
import { shardBar } from "./shard-bar.ts";

export interface LiveLayout {
  readonly columns: number;
  /** At least 1. */
  readonly rows: number;
  readonly style: Styler;
}

const PARKED_SHOWN_MAX = 5;

export function liveLines(snapshot: LiveSnapshot, earlier: Earlier, layout: LiveLayout): string[] {
  const plain = (text: string) => clip(printable(text), layout.columns);
  const styled = (name: StyleName, text: string) => layout.style(name, plain(text));
  const head = [
    styled("bold", headline(snapshot)),
    shardBar(snapshot.progress, layout.columns, layout.style),
    plain(shardCounts(snapshot)),
    plain(figures(snapshot, earlier)),
  ];
  const parked = parkedLines(snapshot).map((line) => styled("red", line));
  const room = Math.max(0, layout.rows - head.length - parked.length);
  const workers = workerLines(snapshot, room).map(plain);
  return [...head, ...workers, ...parked].slice(0, layout.rows);
}

function headline({ run, title, progress }: LiveSnapshot): string {
  return [`Run ${run}`, progress.status, title].filter((part) => part !== "").join("  ");
}

/** `12 of 40 shards done, 3 at work, 25 waiting`. */
export function shardCounts({ progress }: LiveSnapshot): string {
  const { done, leased, waiting, parked } = progress;
  const shards = counted(done + leased + waiting + parked, "shard");
  const parts = [
    `${grouped(done)} of ${shards} done`,
    `${grouped(leased)} at work`,
    `${grouped(waiting)} waiting`,
  ];
  return [...parts, ...(parked > 0 ? [`${grouped(parked)} parked`] : [])].join(", ");
}

function figures(snapshot: LiveSnapshot, earlier: Earlier): string {
  const { itemsPerSecond, bytesPerSecond, timeLeftMs } = ratesOf(snapshot, earlier);
  const parts = [
    ...(itemsPerSecond === undefined ? [] : [`${grouped(Math.round(itemsPerSecond))} items/s`]),
    `${bytesInWords(Math.round(bytesPerSecond))}/s`,
    findingsInWords(snapshot),
    ...(timeLeftMs === undefined || isOver(snapshot) ? [] : [`about ${timeInWords(timeLeftMs)} left`]),
  ];
  return parts.join(", ");
}

export function findingsInWords({ findings, pulses }: LiveSnapshot): string {
  if (findings !== undefined) return counted(findings, "finding");
  const live = [...pulses.values()].reduce((total, pulse) => total + pulse.findings, 0);
  return `${counted(live, "finding")} in shards at work`;
}

export function isOver({ progress }: LiveSnapshot): boolean {
  return !["initializing", "active"].includes(progress.status);
}

/** To one unit, or two where the second tells much: `40 s`, `12 min`, `3 h 20 min`, `4 days`. */
export function timeInWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h ${minutes % 60} min` : `${grouped(Math.round(hours / 24))} days`;
}

/** A blank line, a row per shard at work by worker, and how many more there are. */
function workerLines(snapshot: LiveSnapshot, room: number): string[] {
  const { pulses, atMs } = snapshot;
  if (pulses.size === 0 || room < 2) return [];
  const byWorker = [...pulses].sort(([a, x], [b, y]) => compare(x.worker, y.worker) || compare(a, b));
  const rows = byWorker.map(([shard, pulse]) => workerCells(shard, pulse, atMs));
  const shown = rows.length <= room - 1 ? rows : rows.slice(0, room - 2);
  const more = rows.length - shown.length;
  return ["", ...aligned(shown), ...(more > 0 ? [`  and ${grouped(more)} more`] : [])];
}

function workerCells(shard: ShardId, pulse: ShardPulse, nowMs: number): readonly string[] {
  const silentMs = nowMs - pulse.atMs;
  const percent = pulse.itemsLeft === undefined ? "" : `${Math.floor(shareDone(pulse) * 100)}%`;
  const pace =
    silentMs > PULSE_STALE_MS
      ? `silent for ${timeInWords(silentMs)}`
      : `${bytesInWords(Math.round(speedOf(pulse, nowMs)))}/s`;
  return [
    `  worker ${pulse.worker}`,
    `shard ${shardInWords(shard)}`,
    counted(pulse.itemsDone, "item"),
    percent,
    pace,
  ];
}

/** Each column as wide as its widest cell. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (max, row) => row.map((cell, index) => Math.max(max[index] ?? 0, columnsOf(cell))),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index]!))
      .join("  ")
      .trimEnd(),
  );
}

function parkedLines({ parked, progress }: LiveSnapshot): string[] {
  if (progress.parked === 0 && parked.length === 0) return [];
  const shown = parked.slice(0, PARKED_SHOWN_MAX);
  const more = Math.max(progress.parked, parked.length) - shown.length;
  const lines = shown.map(({ shard, reason }) => `  parked: shard ${shardInWords(shard)}, ${reason}`);
  return ["", ...lines, ...(more > 0 ? [`  ${grouped(more)}${shown.length > 0 ? " more" : ""} parked`] : [])];
}

/** 16 hex digits, as in keys and logs. */
function shardInWords(shard: ShardId): string {
  return shard.toString(16).padStart(16, "0");
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
