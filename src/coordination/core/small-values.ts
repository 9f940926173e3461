/** The short values beside the records: owner words, deadlines, counters, pulses. Decoding gives back what was encoded, or throws. Pure. */
import type { WorkerId } from "../../contracts/ids.ts";
import type { ShardPulse } from "../../contracts/ports/shard-coordinator.ts";
import type { OwnerWord } from "./records.ts";
import { WireReader, WireWriter } from "./wire.ts";

/** What a list entry holds that says everything by being there. */
export const MARK = new Uint8Array();

export function encodeOwner({ worker, fence }: OwnerWord): Uint8Array {
  return new WireWriter().u64(worker).u64(fence).written;
}

export function decodeOwner(bytes: Uint8Array): OwnerWord {
  return whole(bytes, (input) => ({ worker: input.u64("owner"), fence: input.u64("owner's fence") }));
}

/** Counters, and deadlines in milliseconds. */
export function encodeCount(count: number): Uint8Array {
  return new WireWriter().count(count).written;
}

export function decodeCount(bytes: Uint8Array): number {
  return whole(bytes, (input) => input.count("counter"));
}

export function encodeWorker(worker: WorkerId): Uint8Array {
  return new WireWriter().u64(worker).written;
}

export function decodeWorker(bytes: Uint8Array): WorkerId {
  return whole(bytes, (input) => input.u64("worker"));
}

/** Estimates are rounded; a rate is kept whole. */
export function encodePulse(pulse: ShardPulse): Uint8Array {
  const out = new WireWriter().u64(pulse.worker);
  out.count(whole0(pulse.itemsDone)).count(whole0(pulse.bytesDone)).count(whole0(pulse.findings));
  out.optional(pulse.itemsLeft, (left) => out.count(whole0(left)));
  return out.count(whole0(pulse.bytesPerSecond)).count(whole0(pulse.atMs)).written;
}

export function decodePulse(bytes: Uint8Array): ShardPulse {
  return whole(bytes, (input) => {
    const worker = input.u64("worker");
    const itemsDone = input.count("items");
    const bytesDone = input.count("bytes");
    const findings = input.count("findings");
    const itemsLeft = input.optional("items left", () => input.count("items left"));
    const bytesPerSecond = input.count("rate");
    const atMs = input.count("time");
    const left = itemsLeft === undefined ? {} : { itemsLeft };
    return { worker, itemsDone, bytesDone, findings, ...left, bytesPerSecond, atMs };
  });
}

function whole0(value: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(Math.round(value), 0), Number.MAX_SAFE_INTEGER) : 0;
}

function whole<T>(bytes: Uint8Array, read: (input: WireReader) => T): T {
  const input = new WireReader(bytes);
  const value = read(input);
  input.end();
  return value;
}
